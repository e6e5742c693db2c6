// Gives the keyboard to the review as soon as there is something to see.
new MutationObserver((_, observer) => {
  const keyboard = document.querySelector(".xterm-helper-textarea");
  if (keyboard && document.body.classList.contains("-first-byte")) {
    observer.disconnect();
    keyboard.focus();
  }
}).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
