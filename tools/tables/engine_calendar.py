"""Days that stand in no package, typed by hand from AWS's pages.

``READ`` names the pages and the day of each reading; what was read on 2026-08-22 came through endoflife.date (MIT),
which collects from the same pages. To refresh: read the page, correct the rows, set the day.
"""

from __future__ import annotations

from datetime import date

DOCS = "https://docs.aws.amazon.com"
READ = {
    f"{DOCS}/dms/latest/userguide/CHAP_ReleaseNotes.html": date(2026, 11, 23),
    f"{DOCS}/AmazonRDS/latest/AuroraUserGuide/Concepts.Aurora_Fea_Regions_DB-eng.Feature.GlobalDatabase.html": date(
        2026, 11, 25
    ),
    f"{DOCS}/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.html": date(2026, 11, 25),
    f"{DOCS}/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html": date(2026, 8, 22),
    f"{DOCS}/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html": date(2026, 8, 22),
    f"{DOCS}/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html": date(2026, 8, 22),
    f"{DOCS}/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html": date(2026, 8, 22),
    f"{DOCS}/AmazonElastiCache/latest/dg/engine-versions.html": date(2026, 8, 22),
    f"{DOCS}/amazon-mq/latest/developer-guide/activemq-version-support.html": date(2026, 8, 22),
    f"{DOCS}/amazon-mq/latest/developer-guide/rabbitmq-version-support.html": date(2026, 8, 22),
    f"{DOCS}/documentdb/latest/developerguide/docdb-version-support-dates.html": date(2026, 11, 25),
    f"{DOCS}/eks/latest/userguide/kubernetes-versions.html": date(2026, 8, 22),
    f"{DOCS}/msk/latest/developerguide/version-support.html": date(2026, 8, 22),
    f"{DOCS}/neptune/latest/userguide/engine-releases.html": date(2026, 8, 22),
}

LONG_AGO = date.min
"""Closed before its successors were, on a day the page no longer gives."""

DMS = {
    "3.6.1": None,
    "3.6.0": date(2026, 4, 27),
    "3.5.4": date(2027, 1, 31),
    "3.5.3": date(2026, 2, 28),
    "3.5.2": date(2025, 3, 30),
    "3.5.1": date(2024, 11, 30),
    "3.4.7": date(2024, 9, 30),
    "3.4.6": date(2024, 9, 30),
    **dict.fromkeys(("3.4.5", "3.4.4", "3.4.3", "3.4.2", "3.3.4", "3.3.3"), LONG_AGO),
}

_POSTGRES = {
    "11": date(2024, 2, 29),
    "12": date(2025, 2, 28),
    "13": date(2026, 2, 28),
    "14": date(2027, 2, 28),
    "15": date(2028, 2, 29),
    "16": date(2029, 2, 28),
    "17": date(2030, 2, 28),
    "18": date(2031, 2, 28),
}

SUPPORT_ENDS = {
    "aurora-mysql": {"5.7": date(2024, 10, 31), "8.0": date(2028, 4, 30)},
    "aurora-postgresql": _POSTGRES,
    "mysql": {"5.7": date(2024, 2, 29), "8.0": date(2026, 7, 31), "8.4": date(2029, 7, 31)},
    "postgres": _POSTGRES,
}

MARIADB = {
    "10.4": date(2025, 2, 28),
    "10.5": date(2026, 8, 31),
    "10.6": date(2026, 12, 31),
    "10.11": date(2028, 2, 29),
    "11.4": date(2029, 5, 31),
    "11.8": date(2028, 6, 30),
    "12.3": date(2029, 6, 30),
}

GLOBAL_FROM = {
    "aurora-mysql": {
        "5.7": "5.7.mysql_aurora.2.07.0",
        "8.0": "8.0.mysql_aurora.3.01.0",
        "8.4": "8.4.mysql_aurora.8.4.7",
    },
    "aurora-postgresql": {
        "11": "11.9",
        "12": "12.4",
        "13": "13.3",
        "14": "14.3",
        "15": "15.2",
        "16": "16.1",
        "17": "17.4",
    },
}

DOCDB = {"3.6": date(2026, 3, 30)}

ELASTICACHE = {"redis": {"4": date(2026, 1, 31), "5": date(2026, 1, 31), "6": date(2027, 1, 31)}}

EKS = {
    "1.23": (date(2023, 10, 11), date(2024, 10, 11)),
    "1.24": (date(2024, 1, 31), date(2025, 1, 31)),
    "1.25": (date(2024, 5, 1), date(2025, 5, 1)),
    "1.26": (date(2024, 6, 11), date(2025, 6, 11)),
    "1.27": (date(2024, 7, 24), date(2025, 7, 24)),
    "1.28": (date(2024, 11, 26), date(2025, 11, 26)),
    "1.29": (date(2025, 3, 23), date(2026, 3, 23)),
    "1.30": (date(2025, 7, 23), date(2026, 7, 23)),
    "1.31": (date(2025, 11, 26), date(2026, 11, 26)),
    "1.32": (date(2026, 3, 23), date(2027, 3, 23)),
    "1.33": (date(2026, 7, 29), date(2027, 7, 29)),
    "1.34": (date(2026, 12, 2), date(2027, 12, 2)),
    "1.35": (date(2027, 3, 27), date(2028, 3, 27)),
    "1.36": (date(2027, 8, 2), date(2028, 8, 2)),
}
"""The ends of standard and of extended support."""

KAFKA = {
    "1.1": date(2024, 6, 5),
    "2.1": date(2024, 6, 5),
    "2.2": date(2024, 6, 8),
    "2.3": date(2024, 6, 8),
    "2.4": date(2024, 6, 8),
    "2.5": date(2024, 6, 8),
    "2.6": date(2024, 9, 11),
    "2.7": date(2024, 9, 11),
    "2.8": date(2025, 1, 14),
    "3.1": date(2024, 9, 11),
    "3.2": date(2024, 9, 11),
    "3.3": date(2024, 9, 11),
    "3.4": date(2025, 8, 4),
    "3.5": date(2025, 10, 23),
    "3.6": date(2026, 6, 1),
    "3.7": date(2026, 9, 1),
}

NEPTUNE = {
    **dict.fromkeys(("1.0.1.0", "1.0.2.0"), date(2020, 5, 19)),
    **dict.fromkeys(("1.0.2.1", "1.0.2.2"), date(2022, 7, 29)),
    **dict.fromkeys(("1.0.3.0", "1.0.4.0", "1.0.4.1", "1.0.4.2", "1.0.5.0", "1.0.5.1"), date(2023, 1, 30)),
    "1.1.0.0": date(2025, 3, 15),
    **dict.fromkeys(("1.2.0.0", "1.2.0.1", "1.2.0.2", "1.2.1.0", "1.2.1.1", "1.2.1.2"), date(2026, 11, 30)),
    **dict.fromkeys(("1.3.0.0", "1.3.1.0", "1.3.2.0", "1.3.2.1", "1.3.3.0", "1.3.4.0"), date(2027, 3, 6)),
    **dict.fromkeys(("1.4.0.0", "1.4.1.0", "1.4.2.0", "1.4.3.0", "1.4.4.0", "1.4.5.0", "1.4.5.1"), date(2027, 3, 6)),
    **dict.fromkeys(("1.4.6.0", "1.4.6.1"), date(2027, 3, 6)),
    **dict.fromkeys(("1.4.6.2", "1.4.6.3", "1.4.7.0"), date(2027, 6, 3)),
    "1.4.8.0": date(2027, 10, 27),
}
"""The end of life of each engine release."""

MQ = {
    "ActiveMQ": {
        "5.15.16": date(2024, 9, 16),
        "5.16.7": date(2024, 11, 15),
        "5.17.6": date(2025, 6, 16),
        "5.18": None,
        "5.19": None,
    },
    "RabbitMQ": {
        **dict.fromkeys(("3.8.34", "3.9.27", "3.10.25", "3.11.28"), LONG_AGO),
        "3.12.13": date(2025, 3, 17),
        "3.13": None,
        "4.2": None,
    },
}
