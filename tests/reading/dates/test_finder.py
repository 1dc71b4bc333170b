import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Span
from communique.reading.dates import TimeExpression, find_dates, reresolve

Row = tuple[str, str, str | None, str | None]

# Each row: a sentence, the words of its last date from the preposition on, and the days.

# Days of the week, counted from Wednesday 4 June 2025.
WEEKDAYS_SAID = dt.date(2025, 6, 4)
WEEKDAYS: tuple[Row, ...] = (
    ("The ministers met in Ankara on Wednesday.", "on Wednesday", "2025-06-04", "2025-06-04"),
    ("The ministers met in Ankara on Tuesday.", "on Tuesday", "2025-06-03", "2025-06-03"),
    ("Envoys from both states conferred Thursday in Nairobi.", "Thursday", "2025-05-29", "2025-05-29"),
    ("The president will receive the envoy on Friday.", "on Friday", "2025-06-06", "2025-06-06"),
    ("The delegation is due to arrive in Tokyo on Monday.", "on Monday", "2025-06-09", "2025-06-09"),
    ("The two sides agreed to meet on Saturday in Bogotá.", "on Saturday", "2025-06-07", "2025-06-07"),
    ("The talks, scheduled for Friday, will be held in Doha.", "for Friday", "2025-06-06", "2025-06-06"),
    (
        "He said on Tuesday that the premier would fly to Oslo on Thursday.",
        "on Thursday",
        "2025-06-05",
        "2025-06-05",
    ),
    ("Talks will go on, the ministry on Monday announced.", "on Monday", "2025-06-02", "2025-06-02"),
    ("The talks planned for Saturday were called off.", "for Saturday", "2025-06-07", "2025-06-07"),
    (
        "It was struck in the small hours of Sunday.",
        "in the small hours of Sunday",
        "2025-06-01",
        "2025-06-01",
    ),
    (
        "It began at 4:00 a.m. local time on Monday.",
        "at 4:00 a.m. local time on Monday",
        "2025-06-02",
        "2025-06-02",
    ),
    ("The accord was signed last Tuesday.", "last Tuesday", "2025-06-03", "2025-06-03"),
    ("The committee sits next Monday.", "next Monday", "2025-06-09", "2025-06-09"),
    ("The vote takes place this Friday.", "this Friday", "2025-06-06", "2025-06-06"),
    ("They conferred on Friday last week.", "on Friday last week", "2025-05-30", "2025-05-30"),
    (
        "A second round opens on Wednesday of next week.",
        "on Wednesday of next week",
        "2025-06-11",
        "2025-06-11",
    ),
    ("The envoy leaves this coming Sunday.", "this coming Sunday", "2025-06-08", "2025-06-08"),
    ("He said late on Monday that no deal was near.", "late on Monday", "2025-06-02", "2025-06-02"),
    ("She spoke to reporters earlier on Wednesday.", "earlier on Wednesday", "2025-06-04", "2025-06-04"),
    ("Officials arrived early Tuesday.", "early Tuesday", "2025-06-03", "2025-06-03"),
    ("The plenary met on Monday evening.", "on Monday evening", "2025-06-02", "2025-06-02"),
    ("The bridge will stay closed until Friday.", "until Friday", None, "2025-06-06"),
    ("Fighting has raged since Sunday.", "since Sunday", "2025-06-01", None),
    ("The panel must answer by Friday.", "by Friday", None, "2025-06-06"),
    ("Wednesday’s session ran long.", "Wednesday", "2025-06-04", "2025-06-04"),
    ("The summit runs from Tuesday to Friday.", "from Tuesday to Friday", "2025-06-03", "2025-06-06"),
    ("The hall opened at 11 a.m. on Tuesday.", "at 11 a.m. on Tuesday", "2025-06-03", "2025-06-03"),
    ("The hall opened on Tuesday at 11:30 GMT.", "on Tuesday at 11:30 GMT", "2025-06-03", "2025-06-03"),
    ("The hall opened at noon on Tuesday.", "at noon on Tuesday", "2025-06-03", "2025-06-03"),
    ("The truce had been due to expire on Tuesday.", "on Tuesday", "2025-06-03", "2025-06-03"),
    ("They stood next to the embassy on Tuesday.", "on Tuesday", "2025-06-03", "2025-06-03"),
    ("The court postponed the hearing until Tuesday.", "until Tuesday", None, "2025-06-10"),
    ("They have given the envoys until Tuesday.", "until Tuesday", None, "2025-06-10"),
    ("The council votes on Monday.", "on Monday", "2025-06-09", "2025-06-09"),
    ("On Monday the envoy returns to Oslo.", "On Monday", "2025-06-09", "2025-06-09"),
    ("They will look at Tuesday’s ruling.", "Tuesday", "2025-06-03", "2025-06-03"),
    ("He set Tuesday as the day of the vote.", "Tuesday", "2025-06-03", "2025-06-03"),
)

# Days counted from today, Wednesday 4 June 2025.
DAYS_AWAY_SAID = dt.date(2025, 6, 4)
DAYS_AWAY: tuple[Row, ...] = (
    ("He arrived in Lima today.", "today", "2025-06-04", "2025-06-04"),
    ("He arrived in Lima yesterday.", "yesterday", "2025-06-03", "2025-06-03"),
    ("He leaves for Lima tomorrow.", "tomorrow", "2025-06-05", "2025-06-05"),
    ("Earlier today, she called her counterpart.", "Earlier today", "2025-06-04", "2025-06-04"),
    ("The envoys dine tonight.", "tonight", "2025-06-04", "2025-06-04"),
    ("They spoke this morning.", "this morning", "2025-06-04", "2025-06-04"),
    ("Shelling was heard last night.", "last night", "2025-06-03", "2025-06-03"),
    ("They spoke yesterday evening.", "yesterday evening", "2025-06-03", "2025-06-03"),
    ("He landed the day before yesterday.", "the day before yesterday", "2025-06-02", "2025-06-02"),
    ("She departs the day after tomorrow.", "the day after tomorrow", "2025-06-06", "2025-06-06"),
    ("He landed two days ago.", "two days ago", "2025-06-02", "2025-06-02"),
    ("A minister resigned 48 hours ago.", "48 hours ago", "2025-06-02", "2025-06-02"),
    ("The court ruled a few days ago.", "a few days ago", None, "2025-06-03"),
    ("Talks resume in three days.", "in three days", "2025-06-07", "2025-06-07"),
    ("Earlier in the day he met bankers.", "Earlier in the day", "2025-06-04", "2025-06-04"),
)

# Weeks, weekends, months and years about 4 June 2025.
UNITS_AWAY_SAID = dt.date(2025, 6, 4)
UNITS_AWAY: tuple[Row, ...] = (
    ("He visited Cairo last week.", "last week", "2025-05-26", "2025-06-01"),
    ("The council meets next week.", "next week", "2025-06-09", "2025-06-15"),
    ("The council met earlier this week.", "earlier this week", "2025-06-02", "2025-06-03"),
    ("The council meets later this week.", "later this week", "2025-06-05", "2025-06-08"),
    ("They conferred over the weekend.", "over the weekend", "2025-05-31", "2025-06-01"),
    ("A rally was held last weekend.", "last weekend", "2025-05-31", "2025-06-01"),
    ("A rally will be held this weekend.", "this weekend", "2025-06-07", "2025-06-08"),
    ("Exports fell last month.", "last month", "2025-05-01", "2025-05-31"),
    ("Exports fell earlier this month.", "earlier this month", "2025-06-01", "2025-06-03"),
    ("The envoy will return next month.", "next month", "2025-07-01", "2025-07-31"),
    ("The envoy will return later this month.", "later this month", "2025-06-05", "2025-06-30"),
    ("Trade doubled last year.", "last year", "2024-01-01", "2024-12-31"),
    ("The commission will meet later this year.", "later this year", "2025-06-05", "2025-12-31"),
    ("He took office earlier this year.", "earlier this year", "2025-01-01", "2025-06-03"),
    ("The two states will sign early next year.", "early next year", "2026-01-01", "2026-04-30"),
    ("Elections are due late next year.", "late next year", "2026-09-01", "2026-12-31"),
    ("The treaty lapses next year.", "next year", "2026-01-01", "2026-12-31"),
    ("The bank cut rates two weeks ago.", "two weeks ago", "2025-05-19", "2025-05-25"),
    ("The border was shut two months ago.", "two months ago", "2025-04-01", "2025-04-30"),
    ("Ties were cut two years ago.", "two years ago", "2023-01-01", "2023-12-31"),
    ("Ties were cut more than two years ago.", "more than two years ago", None, "2023-12-31"),
    ("Ties were cut a decade ago.", "a decade ago", "2015-01-01", "2015-12-31"),
    ("Ties were cut decades ago.", "decades ago", None, "2015-06-04"),
    ("The talks will reopen in two weeks.", "in two weeks", "2025-06-16", "2025-06-22"),
    ("The talks will reopen in six months.", "in six months", "2025-12-01", "2025-12-31"),
    ("The plant was built in two years.", "in two years", None, None),
    ("It was the worst clash in nearly 30 years.", "in nearly 30 years", None, None),
    ("The line will open two years from now.", "two years from now", "2027-01-01", "2027-12-31"),
    ("Aid grew over the past two years.", "over the past two years", "2023-06-04", "2025-06-04"),
    ("Aid grew in the past year.", "in the past year", "2024-06-04", "2025-06-04"),
    ("Aid will grow over the next five years.", "over the next five years", "2025-06-05", "2030-06-04"),
    ("He has toured the region in recent weeks.", "in recent weeks", None, "2025-06-04"),
    ("He will tour the region in the coming weeks.", "in the coming weeks", "2025-06-05", None),
    ("Envoys visited during the past few days.", "during the past few days", None, "2025-06-04"),
    ("The parties must reply within 30 days.", "within 30 days", "2025-06-04", "2025-07-04"),
    (
        "The panel will meet between now and September 10.",
        "between now and September 10",
        "2025-06-04",
        "2025-09-10",
    ),
    ("He recently toured the region.", "recently", None, "2025-06-04"),
    ("Talks will resume soon.", "soon", "2025-06-04", None),
    ("A visit is planned for the near future.", "for the near future", "2025-06-04", None),
    ("The budget passes by the end of the year.", "by the end of the year", None, "2025-12-31"),
    ("The budget passes by year-end.", "by year-end", None, "2025-12-31"),
    ("The budget passes at the end of the month.", "at the end of the month", "2025-06-21", "2025-06-30"),
    ("Prices rose at the beginning of the year.", "at the beginning of the year", "2025-01-01", "2025-01-31"),
    ("The plan covers the rest of the year.", "the rest of the year", "2025-06-05", "2025-12-31"),
    (
        "The plan covers the second half of the year.",
        "the second half of the year",
        "2025-07-01",
        "2025-12-31",
    ),
    ("Ties have grown this decade.", "this decade", "2020-01-01", "2029-12-31"),
    ("The office opened in the current year.", "in the current year", "2025-01-01", "2025-12-31"),
)

# Months, said on 10 July 2025.
MONTHS_SAID = dt.date(2025, 7, 10)
MONTHS: tuple[Row, ...] = (
    ("The launch is planned for August 2025.", "for August 2025", "2025-08-01", "2025-08-31"),
    ("They met in October 2024.", "in October 2024", "2024-10-01", "2024-10-31"),
    ("They met in Oct. 2024.", "in Oct. 2024", "2024-10-01", "2024-10-31"),
    ("The leaders will meet in August.", "in August", "2025-08-01", "2025-08-31"),
    ("The train will leave later in August.", "later in August", "2025-08-01", "2025-08-31"),
    ("The leaders met in June.", "in June", "2025-06-01", "2025-06-30"),
    ("The leaders met in September.", "in September", "2024-09-01", "2024-09-30"),
    (
        "The leaders will meet in late August this year.",
        "in late August this year",
        "2025-08-21",
        "2025-08-31",
    ),
    ("The court decides when the case is heard in October.", "in October", "2025-10-01", "2025-10-31"),
    ("Banks have lent the state $90 million through August.", "through August", None, "2025-08-31"),
    ("It buys arms, some bought in October.", "in October", "2024-10-01", "2024-10-31"),
    ("In October, after the ruling in Doe vs. Lima, envoys met.", "In October", "2024-10-01", "2024-10-31"),
    ("The leaders met in early June.", "in early June", "2025-06-01", "2025-06-10"),
    ("A session will be held in mid-September.", "in mid-September", "2025-09-11", "2025-09-20"),
    (
        "A session will be held in mid- to late September.",
        "in mid- to late September",
        "2025-09-11",
        "2025-09-30",
    ),
    (
        "A session will be held at the end of September.",
        "at the end of September",
        "2025-09-21",
        "2025-09-30",
    ),
    ("The first week of June was tense.", "The first week of June", "2025-06-01", "2025-06-07"),
    ("The last days of June were tense.", "The last days of June", "2025-06-21", "2025-06-30"),
    ("They met in June last year.", "in June last year", "2024-06-01", "2024-06-30"),
    ("They met in June of last year.", "in June of last year", "2024-06-01", "2024-06-30"),
    ("They will meet in March next year.", "in March next year", "2026-03-01", "2026-03-31"),
    ("They met last June.", "last June", "2025-06-01", "2025-06-30"),
    ("They will meet next March.", "next March", "2026-03-01", "2026-03-31"),
    ("The deal must be done by September.", "by September", None, "2025-09-30"),
    ("The deal must be done before September.", "before September", None, "2025-08-31"),
    ("No visits have taken place since March.", "since March", "2025-03-01", None),
    ("The siege lasted until May.", "until May", None, "2025-05-31"),
    ("Aid arrived in May.", "in May", "2025-05-01", "2025-05-31"),
    ("Aid arrived between April and June.", "between April and June", "2025-04-01", "2025-06-30"),
    ("Aid flowed from March to May.", "from March to May", "2025-03-01", "2025-05-31"),
    ("Aid flowed from March to May 2023.", "from March to May 2023", "2023-03-01", "2023-05-31"),
    ("Sanctions will apply from September onwards.", "from September onwards", "2025-09-01", None),
    ("MARCH 2025 was warm.", "MARCH 2025", "2025-03-01", "2025-03-31"),
    ("The deadline is end-September.", "end-September", "2025-09-21", "2025-09-30"),
)

# Days of a month, said on 3 June 2025.
DAYS_SAID = dt.date(2025, 6, 3)
DAYS: tuple[Row, ...] = (
    ("They shook hands on June 3, 2025.", "on June 3, 2025", "2025-06-03", "2025-06-03"),
    ("They shook hands on 3 June 2025.", "on 3 June 2025", "2025-06-03", "2025-06-03"),
    ("They shook hands on the 3rd of June.", "on the 3rd of June", "2025-06-03", "2025-06-03"),
    ("They shook hands on the third of June 2024.", "on the third of June 2024", "2024-06-03", "2024-06-03"),
    ("MOSCOW, JUN 3 (Agency): Envoys met.", "JUN 3", "2025-06-03", "2025-06-03"),
    ("He recalled the April 22 attack.", "April 22", "2025-04-22", "2025-04-22"),
    ("Both sides agreed to a truce on May 10.", "on May 10", "2025-05-10", "2025-05-10"),
    ("The summit will open on July 15.", "on July 15", "2025-07-15", "2025-07-15"),
    ("The summit of December 12 failed.", "December 12", "2024-12-12", "2024-12-12"),
    ("The plan of Jan. 5, 2024 stands.", "Jan. 5, 2024", "2024-01-05", "2024-01-05"),
    ("They met on Sunday, April 6.", "on Sunday, April 6", "2025-04-06", "2025-04-06"),
    ("They met on Sunday, April 6, 2025.", "on Sunday, April 6, 2025", "2025-04-06", "2025-04-06"),
    ("They met on Wed. 7 April 2021.", "on Wed. 7 April 2021", "2021-04-07", "2021-04-07"),
    # a day just past, even where the words look ahead
    ("He was to leave by July 8.", "by July 8", None, "2025-07-08"),
    ("They met on April 7 (Monday).", "on April 7 (Monday)", "2025-04-07", "2025-04-07"),
    ("They met on April 22 last year.", "on April 22 last year", "2024-04-22", "2024-04-22"),
    ("The deal was signed on the 12th.", "on the 12th", "2025-05-12", "2025-05-12"),
    ("The deal will be signed on the 20th.", "on the 20th", "2025-06-20", "2025-06-20"),
    ("He arrives on the 20th of this month.", "on the 20th of this month", "2025-06-20", "2025-06-20"),
    ("He arrived on the 20th of last month.", "on the 20th of last month", "2025-05-20", "2025-05-20"),
    ("Talks ran from late May to early June.", "from late May to early June", "2025-05-21", "2025-06-10"),
    ("Talks ran from April 22 to May 10.", "from April 22 to May 10", "2025-04-22", "2025-05-10"),
    ("Talks ran April 22-May 10.", "April 22-May 10", "2025-04-22", "2025-05-10"),
    ("Talks ran on 6-7 April.", "on 6-7 April", "2025-04-06", "2025-04-07"),
    ("Talks ran on April 6-7, 2021.", "on April 6-7, 2021", "2021-04-06", "2021-04-07"),
    ("Talks ran on April 6 and 7.", "on April 6 and 7", "2025-04-06", "2025-04-07"),
    ("Talks ran between 6 and 7 April 2021.", "between 6 and 7 April 2021", "2021-04-06", "2021-04-07"),
    (
        "Talks ran from 28 December to 3 January 2025.",
        "from 28 December to 3 January 2025",
        "2024-12-28",
        "2025-01-03",
    ),
    ("Talks ran from 30 May to 1 June.", "from 30 May to 1 June", "2025-05-30", "2025-06-01"),
    ("He will visit from 5 to 11 January.", "from 5 to 11 January", "2026-01-05", "2026-01-11"),
    ("He recalled the 9 July 2018 declaration.", "9 July 2018", "2018-07-09", "2018-07-09"),
    ("Since taking office in January, she has met him twice.", "in January", "2025-01-01", "2025-01-31"),
    ("The pact takes effect on July 1.", "on July 1", "2025-07-01", "2025-07-01"),
    ("The pact is valid until 31 December 2030.", "until 31 December 2030", None, "2030-12-31"),
    ("Troops leave no later than September 1.", "no later than September 1", None, "2025-09-01"),
    ("Works end no later than 2028.", "no later than 2028", None, "2028-12-31"),
    ("Works end not later than March.", "not later than March", None, "2026-03-31"),
    ("The pact applies after May 10.", "after May 10", "2025-05-11", None),
    ("He landed two days before May 10.", "two days before May 10", "2025-05-08", "2025-05-08"),
    ("The week of May 12 was calm.", "The week of May 12", "2025-05-12", "2025-05-18"),
    ("On the morning of June 3 he flew home.", "On the morning of June 3", "2025-06-03", "2025-06-03"),
    ("Filed 2024-05-12.", "2024-05-12", "2024-05-12", "2024-05-12"),
    ("Filed 12.05.2024.", "12.05.2024", "2024-05-12", "2024-05-12"),
    ("Filed 25/12/2024.", "25/12/2024", "2024-12-25", "2024-12-25"),
    ("Filed 05/25/2024.", "05/25/2024", "2024-05-25", "2024-05-25"),
    ("Filed 05/06/2024.", "05/06/2024", None, None),
    ("The first was filed 25/12/2024, the second 05/06/2024.", "05/06/2024", "2024-06-05", "2024-06-05"),
)

# Years and what is made of them.
YEARS_SAID = dt.date(2025, 6, 3)
YEARS: tuple[Row, ...] = (
    ("The treaty was brokered in 1960.", "in 1960", "1960-01-01", "1960-12-31"),
    ("The treaty of 1960 stands.", "1960", "1960-01-01", "1960-12-31"),
    ("It has run since 2015.", "since 2015", "2015-01-01", None),
    ("It ran until 2015.", "until 2015", None, "2015-12-31"),
    ("It ran from 2015 to 2019.", "from 2015 to 2019", "2015-01-01", "2019-12-31"),
    ("It ran between 2015 and 2019.", "between 2015 and 2019", "2015-01-01", "2019-12-31"),
    ("The budget for 2024-25 passed.", "for 2024-25", "2024-01-01", "2025-12-31"),
    ("The war (1999–2003) ended badly.", "1999–2003", "1999-01-01", "2003-12-31"),
    ("It was built around 2015.", "around 2015", "2015-01-01", "2015-12-31"),
    ("It was built circa 1900.", "circa 1900", "1900-01-01", "1900-12-31"),
    ("He came in the autumn of last year.", "in the autumn of last year", "2024-09-01", "2024-11-30"),
    ("He praised the 2015 accord.", "2015", "2015-01-01", "2015-12-31"),
    ("He praised the year 2015.", "the year 2015", "2015-01-01", "2015-12-31"),
    ("Iran’s 2015 deal is dead.", "2015", "2015-01-01", "2015-12-31"),
    ("The works were built in the 1970s.", "in the 1970s", "1970-01-01", "1979-12-31"),
    ("The works were built in the late 1970s.", "in the late 1970s", "1977-01-01", "1979-12-31"),
    ("The works were built in the '90s.", "in the '90s", "1990-01-01", "1999-12-31"),
    ("It was a symbol of the 20th century.", "the 20th century", "1901-01-01", "2000-12-31"),
    (
        "It was a symbol of the early twentieth century.",
        "the early twentieth century",
        "1901-01-01",
        "1930-12-31",
    ),
    ("They shared the nineteenth century.", "the nineteenth century", "1801-01-01", "1900-12-31"),
    ("Output rose in the first quarter of 2024.", "in the first quarter of 2024", "2024-01-01", "2024-03-31"),
    ("Output rose in Q1 2024.", "in Q1 2024", "2024-01-01", "2024-03-31"),
    ("Output rose in the third quarter.", "in the third quarter", "2024-07-01", "2024-09-30"),
    ("Output rose in the second half of 2024.", "in the second half of 2024", "2024-07-01", "2024-12-31"),
    ("Output rose in H1 2024.", "in H1 2024", "2024-01-01", "2024-06-30"),
    ("Output rose in this year’s first quarter.", "in this year’s first quarter", "2025-01-01", "2025-03-31"),
    ("Output rose in the fiscal first quarter.", "in the fiscal first quarter", "2025-01-01", "2025-03-31"),
    ("Output rose in the latest quarter.", "in the latest quarter", "2025-01-01", "2025-03-31"),
    (
        "Output rose in the year-ago first quarter.",
        "in the year-ago first quarter",
        "2024-01-01",
        "2024-03-31",
    ),
    ("Output rose in 2023 and prices fell during the year.", "during the year", "2023-01-01", "2023-12-31"),
    (
        "Output rose in the first three months of 2024.",
        "in the first three months of 2024",
        "2024-01-01",
        "2024-03-31",
    ),
    ("Output rose in early 2024.", "in early 2024", "2024-01-01", "2024-04-30"),
    ("Output rose in mid-2024.", "in mid-2024", "2024-05-01", "2024-08-31"),
    ("Output will rise by late 2026.", "by late 2026", None, "2026-12-31"),
    ("Output rose in fiscal year 2023.", "in fiscal year 2023", "2023-01-01", "2023-12-31"),
    ("Ghana will build the quay within the 90 days.", "within the 90 days", "2025-06-03", "2025-09-01"),
    ("Ghana will build the quay this fiscal year.", "this fiscal year", "2025-06-03", "2026-06-03"),
    ("Output rose in FY2024-25.", "in FY2024-25", "2024-01-01", "2025-12-31"),
    ("The envoy came in summer 2024.", "in summer 2024", "2024-06-01", "2024-08-31"),
    ("The envoy came in the winter of 2023.", "in the winter of 2023", "2023-12-01", "2024-02-29"),
    ("The envoy came last summer.", "last summer", "2024-06-01", "2024-08-31"),
    ("The envoy will come in the autumn.", "in the autumn", "2025-09-01", "2025-11-30"),
    ("The pact lapses at the end of 2026.", "at the end of 2026", "2026-12-01", "2026-12-31"),
    ("The pact lapses by the end of 2026.", "by the end of 2026", None, "2026-12-31"),
    ("Ships return after 2026.", "after 2026", "2027-01-01", None),
    ("In September 2019 drones struck the works.", "In September 2019", "2019-09-01", "2019-09-30"),
    ("Aid came between 2019 and 2020 against all odds.", "between 2019 and 2020", "2019-01-01", "2020-12-31"),
    ("Imports rose in 2019, 2020 too.", "2020", "2020-01-01", "2020-12-31"),
    ("It holds for the water year 2023-2024.", "year 2023-2024", "2023-01-01", "2024-12-31"),
    ("They met in 2021. Trucks stood for weeks that winter.", "that winter", "2021-12-01", "2022-02-28"),
)

# Days with a name.
HOLIDAYS_SAID = dt.date(2025, 6, 3)
HOLIDAYS: tuple[Row, ...] = (
    ("The truce began on New Year’s Day.", "on New Year’s Day", "2025-01-01", "2025-01-01"),
    ("The truce began on Christmas Day 2024.", "on Christmas Day 2024", "2024-12-25", "2024-12-25"),
    ("The truce will begin before Christmas.", "before Christmas", None, "2025-12-24"),
    ("Workers marched on May Day.", "on May Day", "2025-05-01", "2025-05-01"),
    ("He spoke on Human Rights Day.", "on Human Rights Day", "2024-12-10", "2024-12-10"),
    (
        "Workers marched on International Workers' Day.",
        "on International Workers' Day",
        "2025-05-01",
        "2025-05-01",
    ),
    ("A truce was kept over Easter.", "over Easter", "2025-04-20", "2025-04-20"),
    ("A truce was kept at Orthodox Easter 2024.", "at Orthodox Easter 2024", "2024-05-05", "2024-05-05"),
    ("He called him on Thanksgiving.", "on Thanksgiving", "2024-11-28", "2024-11-28"),
    ("Shelling stopped during Ramadan.", "during Ramadan", "2025-02-28", "2025-03-31"),
    ("The truce will begin on Eid al-Adha.", "on Eid al-Adha", "2025-06-06", "2025-06-11"),
    ("Talks will resume after Songkran 2026.", "after Songkran 2026", "2026-04-16", None),
    ("He spoke to troops on Anzac Day.", "on Anzac Day", "2025-04-25", "2025-04-25"),
    ("They exchanged sweets on Diwali.", "on Diwali", "2024-10-31", "2024-11-01"),
    ("The attack came on Simchat Torah 2023.", "on Simchat Torah 2023", "2023-10-07", "2023-10-08"),
    ("Families met at Chuseok.", "at Chuseok", "2024-09-17", "2024-09-17"),
    ("They spoke at the Lunar New Year.", "Lunar New Year", "2025-01-29", "2025-01-29"),
)

# Counted from the date last spoken of.
SPOKEN_OF_SAID = dt.date(2025, 6, 3)
SPOKEN_OF: tuple[Row, ...] = (
    (
        "They met on 10 March 2024 and again the following day.",
        "the following day",
        "2024-03-11",
        "2024-03-11",
    ),
    ("They met on 10 March 2024 and again two weeks later.", "two weeks later", "2024-03-18", "2024-03-24"),
    (
        "They met on 10 March 2024. Earlier in the day they prayed.",
        "Earlier in the day",
        "2024-03-10",
        "2024-03-10",
    ),
    (
        "They met on 10 March 2024; the day before, he had been in Baku.",
        "the day before",
        "2024-03-09",
        "2024-03-09",
    ),
    (
        "They met on 10 March 2024. Later that year he resigned.",
        "Later that year",
        "2024-03-11",
        "2024-12-31",
    ),
    (
        "They met on 10 March 2024. The same month a pact was signed.",
        "The same month",
        "2024-03-01",
        "2024-03-31",
    ),
    ("He fell in 2015 and returned the following year.", "the following year", "2016-01-01", "2016-12-31"),
    (
        "He fell in May 2015 and returned three months later.",
        "three months later",
        "2015-08-01",
        "2015-08-31",
    ),
    ("He fell in May 2015; two years earlier he had won.", "two years earlier", "2013-01-01", "2013-12-31"),
    ("They met on 10 March 2024 and dined that evening.", "that evening", "2024-03-10", "2024-03-10"),
    ("He fell in 2015. Three weeks later he was back.", "Three weeks later", None, None),
)

# Of a year, month or day spoken of before, said on 4 June 2025.
OF_THAT_YEAR_SAID = dt.date(2025, 6, 4)
OF_THAT_YEAR: tuple[Row, ...] = (
    (
        "In 2019 they traded fire on August 18 of that year.",
        "on August 18 of that year",
        "2019-08-18",
        "2019-08-18",
    ),
    ("He won in 2021 and flew to Oslo on 4 May that year.", "on 4 May that year", "2021-05-04", "2021-05-04"),
    (
        "Talks began in 2019; they failed in March of the same year.",
        "in March of the same year",
        "2019-03-01",
        "2019-03-31",
    ),
    (
        "The pact of 2017 lapsed in late October that same year.",
        "in late October that same year",
        "2017-10-21",
        "2017-10-31",
    ),
    (
        "She took over in May 2020. In June of the following year she fell.",
        "In June of the following year",
        "2021-06-01",
        "2021-06-30",
    ),
    (
        "The coup of 2016 had been foretold in July of the previous year.",
        "in July of the previous year",
        "2015-07-01",
        "2015-07-31",
    ),
    ("He won in 2021. That December he flew to Oslo.", "That December", "2021-12-01", "2021-12-31"),
    ("He won in 2021 and flew to Oslo that June.", "that June", "2021-06-01", "2021-06-30"),
    (
        "The war of July 1987 ended. Ties broke the following April.",
        "the following April",
        "1988-04-01",
        "1988-04-30",
    ),
    ("The truce of 2018 failed, and that August shells fell.", "that August", "2018-08-01", "2018-08-31"),
    ("They broke off in 2015. By that September both had left.", "By that September", None, "2015-09-30"),
    (
        "They signed on 10 March 2024. That same day the border opened.",
        "That same day",
        "2024-03-10",
        "2024-03-10",
    ),
    ("They signed on 10 March 2024 and on the same day left.", "on the same day", "2024-03-10", "2024-03-10"),
    (
        "A pact came in April 2023. In the same month aid flowed.",
        "In the same month",
        "2023-04-01",
        "2023-04-30",
    ),
    (
        "A pact came in 2014. On Monday he said it was on 2 July that year.",
        "on 2 July that year",
        "2014-07-02",
        "2014-07-02",
    ),
)

# A day without its year in a passage that tells of a year, said on 4 June 2025.
TOLD: tuple[Row, ...] = (
    (
        "In 2022 relations soured. On December 9 soldiers clashed.",
        "On December 9",
        "2022-12-09",
        "2022-12-09",
    ),
    (
        "In 2020, the pass was shut.\n\nOn 15 June troops fought there.",
        "On 15 June",
        "2020-06-15",
        "2020-06-15",
    ),
    (
        "They left in September 2022. Three months later, on December 9, soldiers clashed.",
        "on December 9",
        "2022-12-09",
        "2022-12-09",
    ),
    ("But in March 2019 the canal was closed. In May it opened again.", "In May", "2019-05-01", "2019-05-31"),
    (
        "Rebels took the port on 2 February 2021. On March 3 they lost it.",
        "On March 3",
        "2021-03-03",
        "2021-03-03",
    ),
)

# The report's own year, for the passage tells of no other.
NOT_TOLD: tuple[Row, ...] = (
    (
        "The treaty was signed in 1960. On April 23 Delhi suspended it.",
        "On April 23",
        "2025-04-23",
        "2025-04-23",
    ),
    (
        "The deal struck on 9 July 2018 holds. On April 22 gunmen attacked.",
        "On April 22",
        "2025-04-22",
        "2025-04-22",
    ),
    ("In 2022 they met. On July 15 they will meet again.", "On July 15", "2025-07-15", "2025-07-15"),
    (
        "In 2022 they met. They spoke last month. On May 10 they agreed.",
        "On May 10",
        "2025-05-10",
        "2025-05-10",
    ),
    (
        "In 2022 they met.\n\nA new text exists.\n\nOn May 10 they agreed.",
        "On May 10",
        "2025-05-10",
        "2025-05-10",
    ),
    ("He praised the 2015 accord. On May 10 they agreed a truce.", "On May 10", "2025-05-10", "2025-05-10"),
)

# Bounds and several days, said on Wednesday 4 June 2025.
BOUNDED: tuple[Row, ...] = (
    ("The pact will be signed at the end of July.", "at the end of July", "2025-07-21", "2025-07-31"),
    ("The pact will be signed by the end of this month.", "by the end of this month", None, "2025-06-30"),
    ("It must pass before the end of the year.", "before the end of the year", None, "2025-12-31"),
    ("It must pass prior to the end of June.", "prior to the end of June", None, "2025-06-30"),
    ("A vote is due before year-end.", "before year-end", None, "2025-12-31"),
    ("Replies are due no later than 30 June.", "no later than 30 June", None, "2025-06-30"),
    ("The tariffs will apply from January.", "from January", "2026-01-01", None),
    ("The tariffs apply as of 1 July.", "as of 1 July", "2025-07-01", None),
    ("Fees rise, effective 1 March.", "effective 1 March", "2026-03-01", None),
    ("Flights will resume starting next month.", "starting next month", "2025-07-01", None),
    ("He will pay a two-day visit starting Thursday.", "starting Thursday", "2025-06-05", "2025-06-05"),
    (
        "A three-day state visit beginning on Monday is planned.",
        "beginning on Monday",
        "2025-06-09",
        "2025-06-09",
    ),
    ("They plan a two-week drill commencing on 1 July.", "commencing on 1 July", "2025-07-01", "2025-07-01"),
    (
        "Talks will go on over the next three months.",
        "over the next three months",
        "2025-06-05",
        "2025-09-04",
    ),
    (
        "They will sit in the second half of the month.",
        "in the second half of the month",
        "2025-06-16",
        "2025-06-30",
    ),
    ("The council sat in the week of 5 May.", "in the week of 5 May", "2025-05-05", "2025-05-11"),
    ("It was hit on the night of 3-4 March.", "on the night of 3-4 March", "2025-03-03", "2025-03-04"),
    ("Drones struck the port overnight.", "overnight", "2025-06-03", "2025-06-04"),
    ("Snow will fall overnight.", "overnight", "2025-06-04", "2025-06-05"),
    ("Shells fell overnight into Sunday.", "overnight into Sunday", "2025-05-31", "2025-06-01"),
    ("The envoys met on Monday and Tuesday.", "on Monday and Tuesday", "2025-06-02", "2025-06-03"),
    (
        "They will sit on Friday, Saturday and Sunday.",
        "on Friday, Saturday and Sunday",
        "2025-06-06",
        "2025-06-08",
    ),
    ("The envoys met in 2019 and 2020.", "in 2019 and 2020", "2019-01-01", "2020-12-31"),
    ("The envoys met in April and May.", "in April and May", "2025-04-01", "2025-05-31"),
    ("The envoys met in March and May.", "May", "2025-05-01", "2025-05-31"),
    ("The envoys met this week (June 2-3).", "this week (June 2-3)", "2025-06-02", "2025-06-03"),
    ("The envoys met on Sunday and Monday.", "on Sunday and Monday", "2025-06-01", "2025-06-02"),
    ("Hearings took place on 5, 6 and 9 May.", "on 5, 6 and 9 May", "2025-05-05", "2025-05-09"),
    ("Aid arrived between March and May.", "between March and May", "2025-03-01", "2025-05-31"),
    ("The talks lasted from Monday to Wednesday.", "from Monday to Wednesday", "2025-06-02", "2025-06-04"),
    ("They will talk from Monday to Wednesday.", "from Monday to Wednesday", "2025-06-09", "2025-06-11"),
    ("They will talk from today to 20 June.", "from today to 20 June", "2025-06-04", "2025-06-20"),
    (
        "They will talk from today until 20 June 2026.",
        "from today until 20 June 2026",
        "2025-06-04",
        "2026-06-20",
    ),
    ("The March accession went well.", "March", "2025-03-01", "2025-03-31"),
    ("The work went on into the summer of 2024.", "the summer of 2024", "2024-06-01", "2024-08-31"),
    ("The line was cut two weeks ago today.", "two weeks ago today", "2025-05-21", "2025-05-21"),
    ("The line was cut a week ago on Monday.", "a week ago on Monday", "2025-05-26", "2025-05-26"),
    ("The line was cut on Friday two weeks ago.", "on Friday two weeks ago", "2025-05-23", "2025-05-23"),
    ("The line was cut five years ago today.", "five years ago today", "2020-06-04", "2020-06-04"),
    ("The line was cut two years ago this month.", "two years ago this month", "2023-06-01", "2023-06-30"),
    ("On Friday the president will receive him.", "On Friday", "2025-06-06", "2025-06-06"),
)

# As it is said aloud, on Wednesday 4 June 2025.
SPOKEN_ALOUD_SAID = dt.date(2025, 6, 4)
SPOKEN_ALOUD: tuple[Row, ...] = (
    ("He won in nineteen ninety-eight.", "in nineteen ninety-eight", "1998-01-01", "1998-12-31"),
    ("He will retire in twenty thirty.", "in twenty thirty", "2030-01-01", "2030-12-31"),
    ("He won in two thousand and four.", "in two thousand and four", "2004-01-01", "2004-12-31"),
    ("He led it in the nineteen eighties.", "in the nineteen eighties", "1980-01-01", "1989-12-31"),
    ("He led it in the mid-eighties.", "in the mid-eighties", "1983-01-01", "1986-12-31"),
    ("They fought in the thirties and forties.", "forties", "1940-01-01", "1949-12-31"),
    ("It began in the twenties.", "in the twenties", "2020-01-01", "2029-12-31"),
    ("It began in the early 1980's.", "in the early 1980's", "1980-01-01", "1982-12-31"),
    ("It began in the 80s.", "in the 80s", "1980-01-01", "1989-12-31"),
    ("It began in the summer of '96.", "in the summer of '96", "1996-06-01", "1996-08-31"),
    ("They signed on May twelfth.", "on May twelfth", "2025-05-12", "2025-05-12"),
    ("They signed May second nineteen eighty.", "May second nineteen eighty", "1980-05-02", "1980-05-02"),
    (
        "It was a fort a hundred and fifty years ago.",
        "a hundred and fifty years ago",
        "1875-01-01",
        "1875-12-31",
    ),
    ("They met a year and a half ago.", "a year and a half ago", "2023-12-01", "2023-12-31"),
    ("They met a month and a half ago.", "a month and a half ago", "2025-04-21", "2025-04-27"),
    ("They talked for the past day and a half.", "for the past day and a half", "2025-06-02", "2025-06-04"),
    ("They may talk in the next day or two.", "in the next day or two", "2025-06-05", None),
    ("They met two Fridays ago.", "two Fridays ago", "2025-05-23", "2025-05-23"),
    ("They met the other day.", "the other day", None, "2025-06-04"),
    ("They will vote a week from Thursday.", "a week from Thursday", "2025-06-12", "2025-06-12"),
    ("They will vote two weeks from today.", "two weeks from today", "2025-06-18", "2025-06-18"),
    ("They will vote on Thursday week.", "on Thursday week", "2025-06-12", "2025-06-12"),
    ("They will vote in the days ahead.", "in the days ahead", "2025-06-05", None),
    ("They will vote in the months to come.", "in the months to come", "2025-06-05", None),
    ("He answered the letter of the 1st instant.", "the 1st instant", "2025-06-01", "2025-06-01"),
    ("He answered the letter of the 17th ult.", "the 17th ult", "2025-05-17", "2025-05-17"),
)

# Numbers and words that only look like times.
NOTHING = (
    "The 2030 Agenda guides them.",
    "Agenda 2030 guides them.",
    "Vision 2030 is a national plan.",
    "It recalled Resolution 2254.",
    "It cited UNSC Resolution 1701 on the matter.",
    "The G20 and BRICS+ met.",
    "A 49-year-old man was held.",
    "A man aged 50 was held.",
    "He has two sons, both 30 years old.",
    "The states may sign.",
    "May the accord hold.",
    "They march on the capital.",
    "Protesters March on.",
    "He sat with the sun behind him.",
    "He took second place.",
    "The second round was fair.",
    "Theresa May spoke with Angela Merkel.",
    "Exports hit 2015 tonnes.",
    "Some 2000 soldiers took part.",
    "A force of 1900 troops marched.",
    "It cost $2015.",
    "It cost 2,015 dollars.",
    "Call +92 51 2015 2016.",
    "He read Article 2015 aloud.",
    "They marked the 50th anniversary of ties.",
    "The 20th Congress met.",
    "A Su-30 flew by.",
    "Euro 2024 was theirs.",
    "It won 51 to 49.",
    "The august body agreed.",
    "The fall of Kabul shocked them.",
    "A spring of hope followed.",
    "The Daily Gazette reported it.",
    "He is in his 70s.",
    "As soon as they agree, talks end.",
    "It is a matter of time.",
    "His last words were kind.",
    "This round failed.",
    "She won 12.5 percent.",
    "The score was 3-2.",
    "It held a share of 2.15 percent.",
    "It stood on the 12th floor.",
    "They were ranked on the second and third day.",
    "He is in his eighties.",
    "He stayed away at the last minute.",
    "About nineteen ninety troops left.",
    "He said '70 percent' of it was done.",
)

# What has a length or comes round, and so names no day.
LENGTHS = (
    ("The war lasted 87 hours.", "87 hours", "duration"),
    ("He began a two-day visit.", "two-day", "duration"),
    ("He ruled for nearly twenty-five years.", "for nearly twenty-five years", "duration"),
    ("They have quarrelled for decades.", "for decades", "duration"),
    ("It was the worst clash in nearly 30 years.", "in nearly 30 years", "duration"),
    ("It is his first trip to Greece in six years.", "in six years", "duration"),
    ("He will make his first trip to Greece in six years.", "in six years", "duration"),
    ("They sat down for the first time in a decade.", "in a decade", "duration"),
    ("It is the worst violence in 30 years.", "in 30 years", "duration"),
    ("The toll will be the highest in two months.", "in two months", "duration"),
    ("It is the biggest deal in years.", "in years", "duration"),
    ("No envoy has come in decades.", "in decades", "duration"),
    ("They meet every year.", "every year", "set"),
    ("They meet twice a year.", "twice a year", "set"),
    ("They meet on Fridays.", "on Fridays", "set"),
    ("The panel reports annually.", "annually", "set"),
    ("The first nine months were calm.", "The first nine months", "duration"),
    ("They have two more weeks.", "two more weeks", "duration"),
    ("They met for three straight days.", "for three straight days", "duration"),
    ("It will take two years or so.", "two years or so", "duration"),
    ("He praised recent talks.", "recent", "reference"),
    ("He praised the current government.", "current", "reference"),
    ("The talks began at 10 a.m.", "at 10 a.m.", "date"),
    ("They look to the future.", "the future", "date"),
    ("It took a quarter of a century.", "a quarter of a century", "duration"),
    ("It took more than a hundred years.", "more than a hundred years", "duration"),
    ("They ruled for a day or two.", "for a day or two", "duration"),
    ("Profits fell in the year ended then.", "in the year", "duration"),
)

TUESDAY = dt.date(2025, 6, 3)


def found_in(sentence: str, said: dt.date | None = TUESDAY) -> tuple[TimeExpression, ...]:
    return find_dates(sentence, published=said, dateline=None)


def check(row: Row, said: dt.date) -> None:
    sentence, words, start, end = row
    interval = found_in(sentence, said)[-1].interval
    ends = tuple(day.isoformat() if day else None for day in (interval.start, interval.end))
    assert (interval.text, *ends) == (words, start, end)


@pytest.mark.parametrize("row", WEEKDAYS, ids=lambda row: row[0])
def test_a_weekday_is_the_last_or_the_next_by_the_clause(row: Row) -> None:
    check(row, WEEKDAYS_SAID)


@pytest.mark.parametrize("row", DAYS_AWAY, ids=lambda row: row[0])
def test_days_are_counted_from_the_report(row: Row) -> None:
    check(row, DAYS_AWAY_SAID)


@pytest.mark.parametrize("row", UNITS_AWAY, ids=lambda row: row[0])
def test_weeks_months_and_years_keep_the_precision_of_the_words(row: Row) -> None:
    check(row, UNITS_AWAY_SAID)


@pytest.mark.parametrize("row", MONTHS, ids=lambda row: row[0])
def test_a_month_takes_its_year_from_the_clause(row: Row) -> None:
    check(row, MONTHS_SAID)


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row[0])
def test_a_day_of_a_month_is_read_in_any_order(row: Row) -> None:
    check(row, DAYS_SAID)


@pytest.mark.parametrize("row", YEARS, ids=lambda row: row[0])
def test_years_and_their_parts(row: Row) -> None:
    check(row, YEARS_SAID)


@pytest.mark.parametrize("row", HOLIDAYS, ids=lambda row: row[0])
def test_holidays_are_dates(row: Row) -> None:
    check(row, HOLIDAYS_SAID)


@pytest.mark.parametrize("row", SPOKEN_OF, ids=lambda row: row[0])
def test_a_time_may_count_from_the_date_last_spoken_of(row: Row) -> None:
    check(row, SPOKEN_OF_SAID)


@pytest.mark.parametrize("row", OF_THAT_YEAR, ids=lambda row: row[0])
def test_that_year_is_the_one_spoken_of(row: Row) -> None:
    check(row, OF_THAT_YEAR_SAID)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0])
def test_a_passage_told_in_a_year_lends_it_to_its_days(row: Row) -> None:
    check(row, OF_THAT_YEAR_SAID)


@pytest.mark.parametrize("row", NOT_TOLD, ids=lambda row: row[0])
def test_a_year_in_passing_lends_nothing(row: Row) -> None:
    check(row, OF_THAT_YEAR_SAID)


@pytest.mark.parametrize("row", BOUNDED, ids=lambda row: row[0])
def test_bounds_and_several_days_keep_the_ends_that_are_said(row: Row) -> None:
    check(row, OF_THAT_YEAR_SAID)


@pytest.mark.parametrize("row", SPOKEN_ALOUD, ids=lambda row: row[0])
def test_times_as_they_are_said_aloud(row: Row) -> None:
    check(row, SPOKEN_ALOUD_SAID)


def test_a_length_measured_back_stays_one_in_any_tense() -> None:
    (expression,) = found_in("He will make his first trip in six years.")
    assert not reresolve(expression, "future").interval.known


def test_a_length_becomes_a_date_once_the_clause_looks_ahead() -> None:
    (expression,) = found_in("In six years")
    assert expression.kind == "duration"
    again = reresolve(expression, "future")
    assert (again.kind, again.interval.start) == ("date", dt.date(2031, 1, 1))


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_time_is_none(sentence: str) -> None:
    assert found_in(sentence) == ()


@pytest.mark.parametrize(("sentence", "words", "kind"), LENGTHS)
def test_a_length_or_repetition_has_no_days(sentence: str, words: str, kind: str) -> None:
    (expression,) = found_in(sentence)
    assert (expression.interval.text, expression.kind) == (words, kind)
    assert not expression.interval.known


def test_the_span_leaves_out_the_preposition() -> None:
    text = "They will meet in late August this year."
    (expression,) = found_in(text)
    assert expression.span.words(text) == "late August this year"
    assert expression.interval.text == "in late August this year"


def test_the_day_in_the_dateline_goes_before_the_day_of_publication() -> None:
    (expression,) = find_dates(
        "They met today.", published=dt.date(2025, 7, 11), dateline=dt.date(2025, 7, 10)
    )
    assert expression.interval.start == dt.date(2025, 7, 10)


@pytest.mark.parametrize(
    "words", ["on Friday", "last month", "in August", "two weeks ago", "today", "on April 22"]
)
def test_without_a_day_to_count_from_relative_words_have_no_days(words: str) -> None:
    (expression,) = found_in(f"They met {words}.", said=None)
    assert not expression.interval.known
    assert not expression.explicit


@pytest.mark.parametrize(
    "words", ["in 2015", "in June 2019", "on June 3, 2025", "in the 1970s", "since 2015", "by May 2026"]
)
def test_explicit_words_need_no_day_to_count_from(words: str) -> None:
    (with_day,) = found_in(f"They met {words}.")
    (without,) = found_in(f"They met {words}.", said=None)
    assert with_day.explicit
    assert with_day.interval == without.interval


def test_the_tense_of_the_clause_decides_when_it_is_known() -> None:
    (expression,) = find_dates("Friday.", published=TUESDAY, dateline=None, tense_at=lambda _: "future")
    assert expression.interval.start == dt.date(2025, 6, 6)


@pytest.mark.parametrize(
    ("words", "tense", "start"),
    [
        ("Friday", "past", dt.date(2025, 5, 30)),
        ("Friday", "future", dt.date(2025, 6, 6)),
        ("August", "past", dt.date(2024, 8, 1)),
        ("August", "future", dt.date(2025, 8, 1)),
        ("last year", "future", dt.date(2024, 1, 1)),
        ("2015", "future", dt.date(2015, 1, 1)),
    ],
)
def test_words_may_be_read_again_in_a_tense_known_later(words: str, tense: str, start: dt.date) -> None:
    (expression,) = found_in(f"In {words}")
    again = reresolve(expression, tense)  # type: ignore[arg-type]
    assert (again.interval.start, again.span) == (start, expression.span)


@pytest.mark.parametrize(
    ("sentence", "start", "counted"),
    [
        ("They met on 10 March, two days after the vote.", dt.date(2025, 3, 8), True),
        ("They met on 10 March, a year before he fell.", dt.date(2026, 1, 1), True),
        ("They met on 10 March and two days later parted.", dt.date(2025, 3, 12), False),
        ("They met on 10 March 2025, two days after 8 March 2025.", dt.date(2025, 3, 10), False),
    ],
)
def test_how_long_after_something_counts_back_to_it(sentence: str, start: dt.date, *, counted: bool) -> None:
    expression = found_in(sentence)[-1]
    assert (expression.interval.start, expression.counted) == (start, counted)


def test_a_quarter_that_has_just_ended_is_the_one_to_be_reported_on() -> None:
    (expression,) = found_in("The bank expects to report a first-quarter loss.", dt.date(2025, 4, 15))
    assert expression.interval.start == dt.date(2025, 1, 1)


def test_lines_apart_are_not_joined() -> None:
    assert [one.interval.text for one in found_in("Posted 3 June\n\n2025 tonnes came")] == ["3 June"]


TIME_WORDS = """in on by since until the of last next this two 3 22 31 2015 2024-05-12 May June Tuesday early
late mid - week weeks ago later year years ' '90s 1990s second half quarter to and from between day before
that same first ago today overnight end starting after . , 9999999 0 now then"""
PHRASES = st.lists(st.sampled_from([*TIME_WORDS.split(), "\n\n"]), max_size=14).map(" ".join)


@given(PHRASES | st.text(max_size=60), st.dates() | st.none())
def test_any_text_is_read_and_its_words_stand_in_order(text: str, said: dt.date | None) -> None:
    """Spans hold the words, follow each other, and no interval runs backwards."""
    last = 0
    for one in found_in(text, said):
        assert last <= one.span.start < one.span.end <= len(text)
        assert one.interval.text is not None
        assert one.interval.text.endswith(one.span.words(text))
        if one.interval.start and one.interval.end:
            assert one.interval.start <= one.interval.end
        last = one.span.end


FORMATS = ("%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%d.%m.%Y", "%A, %B %d, %Y", "%d %b %Y")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(FORMATS), st.dates() | st.none())
def test_any_date_written_out_is_that_day(day: dt.date, form: str, said: dt.date | None) -> None:
    text = f"It was signed on {day.strftime(form)}."
    (one,) = found_in(text, said)
    assert (one.interval.start, one.interval.end, one.explicit) == (day, day, True)
    assert one.span == Span(text.index(day.strftime(form)), len(text) - 1)
