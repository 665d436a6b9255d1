"""Words around an amount: some go with it, some change what it means, some say there is none."""

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


ALL_PHRASES: dict[Sense, str] = {
    Sense.FILLER: """
        bu, ibu, pak, bapak, mbak, mba, mas, kak, kakak, admin, bos, saya, sy, aku, kami,
        kita, omset, omzet, omsetku, omset saya, omsetnya, omzetnya, penjualan,
        penjualannya, jualan, jualannya, pendapatan, penghasilan, pemasukan, penerimaan,
        hasil, hasilnya, hasil jualan, total, totalnya, jumlah, jumlahnya, semua, semuanya,
        keseluruhan, kotor, bruto, lapor, laporan, report, bulan, bln, bulan ini, bulan
        lalu, bulan kemarin, bulan kemaren, sebulan, perbulan, per bulan, per bln, per bl,
        tiap bulan, setiap bulan, dalam sebulan, kemarin, kemaren, lalu, ini, itu, yang, yg,
        ya, iya, yaa, y, nggih, inggih, nih, tuh, sih, deh, dong, kok, lah, kan, loh, lho,
        aja, saja, cuma, cuman, hanya, baru, juga, pas, genap, tepat, persis, dapat, dapet,
        dpt, laku, terjual, kejual, jual, masuk, sebesar, senilai, sebanyak, adalah, yaitu,
        untuk, utk, di, ada, jadi, sudah, sdh, alhamdulillah, hamdalah, syukur, puji tuhan,
        terima kasih, terimakasih, makasih, mksh, trims, selamat pagi, selamat siang,
        selamat sore, selamat malam, pagi, siang, sore, malam, halo, hai, ok, oke,
        assalamualaikum, mohon maaf, maaf, uang, duit, cash, tunai, nilai, nilainya,
        angkanya, januari, februari, pebruari, maret, april, mei, juni, juli, agustus,
        september, oktober, november, nopember, desember, jan, feb, mar, apr, jun, jul, agt,
        agu, sep, sept, okt, nov, nop, des
    """,
    Sense.APPROXIMATE: """
        sekitar, sekitaran, sktr, skitar, seputar, kisaran, kira, kira kira, kirakira, krkr,
        kurang lebih, lebih kurang, krg lbh, krg lebih, kurleb, krleb, plus minus, hampir,
        nyaris, mendekati, rata rata, ratarata, mungkin, mgkn, mungkin sekitar, kayaknya,
        kayanya, kayake, sepertinya, kelihatannya, rasanya, perkiraan, estimasi, taksiran,
        prakiraan, paling, palingan, paling sekitar, about, ~, an, lebih sedikit, lebih
        dikit, lebih dikitlah, kurang sedikit, kurang dikit
    """,
    Sense.BOUND: """
        lebih dari, kurang dari, di atas, diatas, di bawah, dibawah, minimal, maksimal, min,
        max, maks, paling banyak, paling sedikit, paling tidak, sedikitnya, setidaknya,
        sebanyak banyaknya, belum sampai, tidak sampai, gak sampai, ga sampai, nggak sampai,
        ndak sampai, gak nyampe, ga nyampe, ndak nyampe, nggak nyampe, belum nyampe, <, >
    """,
    Sense.MORE_OR_LESS: "lebih, lbh, kurang, krg, lebihan",
    Sense.VAGUE: """
        beberapa, sedikit, dikit, banyak, lumayan, entah, entahlah, embuh, lupa, lali,
        bingung, belum tahu, belum tau, tidak tahu, tidak tau, gak tahu, gak tau, ga tahu,
        ga tau, nggak tahu, nggak tau, ndak tahu, ndak tau, gatau, gak ngerti, ga ngerti,
        ndak ngerti, ora ngerti, belum dihitung, belum hitung, blm hitung, belum ngitung,
        belum direkap, belum rekap, belum dicatat, gak nyatet, ga nyatet, ndak nyatet, tidak
        mencatat, gak dicatat, tidak pasti, gak pasti, ga pasti, ndak pasti, tidak tentu,
        gak tentu, ga tentu, ndak tentu, tidak ingat, gak inget, ga inget, ndak inget, tidak
        hafal
    """,
    Sense.NEGATION: """
        bukan, tidak, tdk, gak, ga, gk, nggak, ngga, enggak, engga, ndak, tak, belum,
        blm, blom, durung, ora, tanpa, jangan
    """,
    Sense.NOT_ANY: """
        tidak ada, tdk ada, gak ada, ga ada, gk ada, nggak ada, ngga ada, enggak ada, ndak
        ada, tak ada, gada, belum ada, blm ada, blum ada, ora ono, gak onok, gak ono, durung
        ono, tidak dapat, gak dapat, gak dapet, ga dapet, tidak punya
    """,
    Sense.NOTHING: """
        nihil, libur, prei, tutup, vakum, cuti, zonk, tidak jualan, tdk jualan, gak jualan,
        ga jualan, nggak jualan, ngga jualan, ndak jualan, belum jualan, blm jualan, gk
        jualan, ora dodolan, gak dodolan, gak dodol, tidak berjualan, tidak jual, gak jual,
        ga jual, tidak laku, gak laku, ga laku, nggak laku, ndak laku, belum laku, tidak
        buka, gak buka, ga buka, nggak buka, ndak buka, tidak produksi, gak produksi, ga
        produksi, belum produksi, tidak beroperasi, tidak aktif
    """,
    Sense.MINUS: "minus, negatif, mines",
    Sense.RANGE: "sampai, sampe, smp, sd, hingga, atau, ato, to",
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


def _table() -> dict[tuple[str, ...], Sense]:
    return {
        tuple(phrase.split()): sense
        for sense, phrases in ALL_PHRASES.items()
        for phrase in phrases.split(",")
    }


PHRASES = _table()
"""Phrases as tuples of words and symbols; the longest one at a place is the one that is meant."""

LONGEST_PHRASE = max(map(len, PHRASES))
