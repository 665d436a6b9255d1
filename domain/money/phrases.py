"""Words around an amount: some go with it, some change what it means, some say there is none."""

from collections.abc import Iterator
from enum import Enum, auto


class Sense(Enum):
    """What a phrase does to the amount beside it."""

    FILLER = auto()
    """Goes with an amount and changes nothing."""
    APPROXIMATE = auto()
    BOUND = auto()
    """Only from below or above."""
    MORE_OR_LESS = auto()
    """"lebih", "kurang": a bound before the amount, an estimate behind it."""
    VAGUE = auto()
    NEGATION = auto()
    NOTHING = auto()
    """No sales at all, whatever else is said."""
    NOT_ANY = auto()
    """No sales if nothing else is said: "belum ada", but not "tidak ada kendala"."""
    MINUS = auto()
    RANGE = auto()
    BETWEEN = auto()
    """"antara": the "dan" that follows joins the ends of a range."""
    AND = auto()
    CALCULATION = auto()
    RATE = auto()
    OTHER_FIGURE = auto()
    FOREIGN_CURRENCY = auto()


_NO = (
    *("tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "engga", "ndak", "nda"),
    *("belum", "blm", "blum", "blom", "ora", "durung"),
)
"""NO in a phrase stands for each of these."""

_PHRASES: dict[Sense, str] = {
    Sense.FILLER: """
        bu, ibu, pak, bapak, mbak, mba, mas, kak, kakak, admin, bos, saya, sy, aku, kami,
        kita, omset, omzet, omsetku, omset saya, omsetnya, omzetnya, penjualan,
        penjualannya, jualan, jualannya, pendapatan, penghasilan, pemasukan, penerimaan,
        hasil, hasilnya, hasil jualan, total, totalnya, jumlah, jumlahnya, semua, semuanya,
        keseluruhan, kotor, bruto, lapor, laporan, report, bulan, bln, bulan ini, bulan
        lalu, bulan kemarin, bulan kemaren, sebulan, perbulan, per bulan, per bln, per bl,
        tiap bulan, setiap bulan, dalam sebulan, kemarin, kemaren, lalu, ini, itu, yang, yg,
        ya, iya, yaa, y, nggih, inggih, nih, tuh, sih, deh, dong, kok, lah, kan, loh, lho,
        aja, saja, cuma, cuman, hanya, baru, juga, pas, genap, tepat, persis, sama sekali,
        naik jadi, turun jadi, naik menjadi, turun menjadi, jadi, menjadi, dapat, dapet,
        dpt, laku, terjual, kejual, jual, masuk, sebesar, senilai, sebanyak, adalah, yaitu,
        untuk, utk, di, ada, sudah, sdh, alhamdulillah, hamdalah, syukur, puji tuhan, terima
        kasih, terimakasih, makasih, mksh, trims, selamat pagi, selamat siang, selamat sore,
        selamat malam, pagi, siang, sore, malam, halo, hai, ok, oke, assalamualaikum, mohon
        maaf, maaf, uang, duit, cash, tunai, nilai, nilainya, angkanya, januari, februari,
        pebruari, maret, april, mei, juni, juli, agustus, september, oktober, november,
        nopember, desember, jan, feb, mar, apr, jun, jul, agt, agu, sep, sept, okt, nov,
        nop, des
    """,
    Sense.APPROXIMATE: """
        sekitar, sekitaran, sktr, skitar, seputar, kisaran, kira, kira kira, kirakira, krkr,
        kurang lebih, lebih kurang, krg lbh, krg lebih, kurleb, krleb, plus minus, hampir,
        nyaris, mendekati, rata rata, ratarata, mungkin, mgkn, mungkin sekitar, kayaknya,
        kayanya, kayake, sepertinya, kelihatannya, rasanya, perkiraan, estimasi, taksiran,
        prakiraan, paling, palingan, gitu, gituan, kalau NO salah, kalo NO salah, klo NO
        salah, paling sekitar, about, ~, an, lebih sedikit, lebih dikit, lebih dikitlah,
        kurang sedikit, kurang dikit
    """,
    Sense.BOUND: """
        lebih dari, kurang dari, di atas, diatas, di bawah, dibawah, minimal, maksimal, min,
        max, maks, paling banyak, paling sedikit, paling tidak, sedikitnya, setidaknya,
        sebanyak banyaknya, NO sampai, NO sampe, NO sampek, NO nyampe, NO nyampek, NO
        nyampai, <, >
    """,
    Sense.MORE_OR_LESS: "lebih, lbh, kurang, krg, lebihan",
    Sense.VAGUE: """
        beberapa, sedikit, dikit, banyak, lumayan, sepi, ramai, rame, lancar, entah,
        entahlah, embuh, lupa, lali, bingung, NO tahu, NO tau, gatau, gatahu, NO ngerti, NO
        dihitung, NO hitung, NO ngitung, NO direkap, NO rekap, NO dicatat, NO nyatet, NO
        mencatat, NO catat, NO pasti, NO tentu, NO ingat, NO inget, NO hafal, NO jelas
    """,
    Sense.NEGATION: """
        bukan, NO, tanpa, jangan
    """,
    Sense.NOT_ANY: """
        NO ada, NO onok, NO ono, NO punya, NO dapat, NO dapet, NO ada pembeli, NO ada yang
        beli, NO ada order, NO ada orderan, NO ada pesanan, NO ada yang laku, NO onok sing
        tuku, gada, gaada
    """,
    Sense.NOTHING: """
        nihil, libur, prei, tutup, vakum, cuti, zonk, NO jualan, NO berjualan, NO jual, NO
        laku, NO payu, NO buka, NO produksi, NO dodolan, NO dodol, NO beroperasi, NO aktif
    """,
    Sense.MINUS: "minus, negatif, mines",
    Sense.RANGE: "sampai, sampai dengan, sampe, smp, sd, hingga, atau, ato, to",
    Sense.BETWEEN: "antara, antaranya",
    Sense.AND: "dan, dg, dengan, sama",
    Sense.CALCULATION: """
        x, kali, dikali, dikalikan, tambah, ditambah, plus, bagi, dibagi, kurangi,
        dikurangi, +, *, ×, ÷
    """,
    Sense.RATE: """
        sehari, perhari, per hari, per hr, tiap hari, setiap hari, harian, seharinya,
        sedino, saben dino, seminggu, perminggu, per minggu, per mgg, per mg, tiap minggu,
        setiap minggu, mingguan, sepekan, per pekan, setahun, pertahun, per tahun, per thn,
        tiap tahun, tahunan, per, tiap, setiap, @, sebiji, sebungkus, sekilo, sepotong,
        perbiji, perpcs, perkilo, perbungkus, senin, selasa, rabu, kamis, jumat, jum'at,
        sabtu, minggu, ahad
    """,
    Sense.OTHER_FIGURE: """
        untung, keuntungan, untungnya, bati, laba, labanya, profit, bersih, bersihnya,
        netto, rugi, kerugian, tekor, buntung, modal, modalnya, hutang, utang, piutang,
        cicilan, angsuran, biaya, pengeluaran, belanja, gaji, ongkos, harga, harganya, naik,
        turun, pajak, tabungan, diskon, %, persen, target
    """,
    Sense.FOREIGN_CURRENCY: """
        $, €, £, ¥, usd, us$, dollar, dolar, ringgit, rm, sgd, euro, yen, yuan, riyal, real,
        won, btc, bitcoin, ¢, ₹, ₽, ₩, baht
    """,
}


def _expanded(written: str) -> Iterator[str]:
    for phrase in written.split(","):
        yield from (phrase.replace("NO", no) for no in (_NO if "NO" in phrase else [""]))


def all_phrases() -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Every phrase, as a tuple of words and symbols, and its sense."""
    for sense, written in _PHRASES.items():
        for phrase in _expanded(written):
            yield tuple(phrase.split()), sense


PHRASES = dict(all_phrases())
"""The longest phrase at a place is the one that is meant."""

LONGEST_PHRASE = max(map(len, PHRASES))
