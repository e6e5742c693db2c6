"""News prose by a seeded generator: people who do things somewhere and say things about it.

Names are made of syllables and many nouns are drawn from the 12,000 most frequent words, so that a text holds
as many different words as news does, and what one text taught a cache is of little help with the next.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from wordfreq import top_n_list

GIVEN = """
Ada Bruno Clara Dilip Edith Farid Greta Hugo Ines Jonas Karim Lena Marta Nils Olga Pavel Rosa Samir
Tilda Ulrich Vera Walter Yusuf Zora
""".split()
SYLLABLES = """
ba bel cor dan den dor el fal gar hal ik jo ka kel lan lin lo mar mil na nor ov pel ra ren ro sal
sen sil ta tem tor ul va vel vik wen yar zel
""".split()
TITLES = ["", "", "", "Mayor ", "Gov. ", "Dr. ", "Sen. "]
ROLES = [
    "the mayor",
    "a spokesman for the harbor board",
    "the owner of a bakery",
    "a nurse at the clinic",
    "the union's lawyer",
    "an engineer",
    "the head of the school",
    "a member of the council",
    "the captain of the ferry",
    "a retired teacher",
]
PLACES = ["Norhaven", "Eastmere", "Port Alder", "Kestrel Bay", "Upper Linden", "Saltmarsh", "Grayford"]
BODIES = [
    "council",
    "harbor board",
    "school district",
    "water company",
    "state police",
    "city museum",
    "union",
    "bus company",
    "hospital",
    "county",
]
THINGS = [
    "plan",
    "budget",
    "bridge",
    "ferry",
    "tax",
    "ruling",
    "report",
    "storm",
    "strike",
    "school",
    "road",
    "vote",
    "contract",
    "festival",
    "law",
    "tower",
    "pipeline",
    "clinic",
    "market",
    "flood wall",
]
ADJECTIVES = """
new old costly disputed long-awaited small local temporary public unpopular unusual recent ambitious
""".split()
PAST = [
    "approved",
    "rejected",
    "delayed",
    "praised",
    "criticized",
    "defended",
    "opened",
    "closed",
    "reviewed",
    "canceled",
    "described",
    "postponed",
    "announced",
    "welcomed",
]
SAID = ["said", "said", "said", "added", "told reporters", "wrote in a statement"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
CLAUSES = [
    "while rain kept most people at home",
    "after weeks of talks",
    "although nobody had asked for it",
    "because the old one could no longer be used",
    "even before the figures were known",
    "as hundreds watched from the pier",
    "without naming a date",
    "in spite of warnings from experts",
]
SPEECH = [
    "We have waited long enough for this",
    "Nobody asked the people who live here",
    "It is the right thing to do, and everyone knows it",
    "I was there when the water came, and I will not forget it",
    "There is no money for another year of talk",
    "You can see the damage from the road",
    "They promised us a school, and we got a fence",
]


class Writer:
    """Articles from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = [word for word in top_n_list("en", 12_000)[300:] if len(word) > 3 and word.isalpha()]

    def article(self, words: int) -> str:
        """A headline, a by-line and about so many words of prose."""
        pick = self.random.choice
        people = [self._person() for _ in range(3 + words // 400)]
        lines = [
            f"{pick(BODIES).capitalize()} {pick(PAST)} {pick(ADJECTIVES)} {pick(THINGS)} in {pick(PLACES)}",
            f"By {pick(GIVEN)} {self._surname()}",
        ]
        count = sum(len(line.split()) for line in lines)
        while count < words:
            paragraph = " ".join(self._sentences(people))
            count += len(paragraph.split())
            lines.append(paragraph)
        return "\n\n".join(lines) + "\n"

    def _sentences(self, people: list[tuple[str, str, str]]) -> Iterator[str]:
        pick, chance = self.random.choice, self.random.random
        given, surname, role = pick(people)
        name = f"{pick(TITLES)}{given} {surname}" if chance() < 0.4 else surname
        for _ in range(self.random.randint(1, 4)):
            kind = chance()
            thing = f"the {pick(ADJECTIVES)} {pick(self.words)} {pick(THINGS)}"
            if kind < 0.3:
                yield f"“{pick(SPEECH)},” {name} {pick(SAID)}."
            elif kind < 0.6:
                body, day, other = pick(BODIES), pick(DAYS), pick(self.words)
                yield f"The {body} {pick(PAST)} {thing} on {day} {pick(CLAUSES)} and {other}."
            elif kind < 0.8:
                day, year = self.random.randint(1, 28), self.random.randint(1990, 2024)
                yield (
                    f"{given} {surname}, {role}, {pick(PAST)} {thing} on {pick(MONTHS)} {day}, {year}, in "
                    f"{pick(PLACES)}."
                )
            else:
                amount, percent = self.random.randint(2, 900), self.random.randint(2, 98)
                yield f"It cost ${amount} million, {percent} percent more than {thing} of the {pick(BODIES)}."

    def _person(self) -> tuple[str, str, str]:
        return self.random.choice(GIVEN), self._surname(), self.random.choice(ROLES)

    def _surname(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))).capitalize()
