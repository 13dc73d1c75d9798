"""How Indonesian tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("senin", "selasa", "rabu", "kamis", "jumat|jum'at", "sabtu", "hari minggu"),
    days={"hari ini": 0, "pagi ini": 0, "malam ini": 0, "kemarin": -1, "tadi malam": -1, "besok": 1,
        "lusa": 2,
          **ago("{} hari lalu", "dua tiga empat lima enam tujuh delapan sembilan sepuluh")},
    spans={"minggu ini": ("week", 0), "pekan ini": ("week", 0), "minggu lalu": ("week", -1),
           "pekan lalu": ("week", -1), "minggu depan": ("week", 1), "pekan depan": ("week", 1),
           "bulan ini": ("month", 0), "bulan lalu": ("month", -1), "bulan depan": ("month", 1),
           "tahun ini": ("year", 0), "tahun lalu": ("year", -1), "tahun depan": ("year", 1)},
    latest="lalu|kemarin",
    coming="depan|mendatang",
    ahead=r"akan|bakal|rencananya|dijadwalkan",
    till=r"(?:hingga|sampai|mulai)(?: hari)?",
    since=r"sejak(?: hari)?",
    apart=r"(?:setiap|tiap) {d}|{d} (?:agung|putih)|hingga (?:hari|saat) ini|sampai hari ini",
    zone=(7, 9),
    capitals="always",
    months=("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember"),
    day="{day} {month} {year}",
    week="pekan {date}",
)  # fmt: skip
