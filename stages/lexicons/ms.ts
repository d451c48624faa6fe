/** Malay. */
import type { Lexicon } from './lexicon.ts';

export const ms = {
  language: 'ms',
  functionWords:
    'yang dan di ini itu dengan untuk dari pada dalam tidak akan oleh ke juga kerana ada sebagai boleh telah lebih atau kata para ketika sudah kami mereka tersebut menjadi tahun adalah beliau bagi'.split(
      ' ',
    ),
  phrases: {
    'comment-form': {
      alone: [
        'Alamat e-mel anda tidak akan disiarkan …',
        'Alamat e-mel anda tidak akan diterbitkan …',
        '… e-mel anda tidak akan …',
        'Medan diperlukan ditanda dengan *',
        'Medan yang diperlukan …',
        '… diperlukan ditanda …',
        'Simpan nama saya, e-mel dan laman web …',
        'Simpan nama saya …',
        'Batal balasan',
        'Ulasan ditutup …',
      ],
      'tail-only': [
        'Tinggalkan Balasan',
        'Tinggalkan komen',
        'Tinggalkan jawapan',
        'Tulis komen',
        'Hantar komen',
        'Komen',
        'Ulasan',
        'Tinggalkan ulasan',
        'Jawab',
        '… komen …',
        '… ulasan …',
      ],
      'needs-neighbour': ['Nama', 'E-mel', 'Laman web', 'Laman sesawang', 'Komen', 'Mesej', 'Hantar'],
    },
    'comment-count': {
      'tail-only': ['# komen', '# ulasan', 'Tiada komen'],
    },
    'reaction-widget': {
      'needs-neighbour': ['Gembira', 'Sedih', 'Teruja', 'Mengantuk', 'Marah', 'Terkejut', 'Kejutan', 'Suka', 'Cinta'],
    },
    'star-rating': {
      alone: ['Penilaian purata', 'Purata penilaian', 'Nilai artikel ini'],
      'needs-neighbour': ['# bintang', '# undi'],
    },
    'share-bar': {
      alone: ['Kongsi artikel ini', 'Kongsi berita ini', 'Kongsi ini', 'Kongsi di …', 'Kongsi ke …', 'Kongsikan …', 'Salin pautan'],
      'tail-only': ['Kongsi', 'Kongsikan'],
    },
    'follow-us': {
      alone: ['Ikuti kami …', 'Ikut kami …'],
    },
    'subscribe-promo': {
      alone: ['Langgan sekarang', 'Langgan surat berita …', 'Langgan kami sekarang', 'Langgan …', 'Daftar sekarang'],
      'tail-only': ['… langgan …'],
    },
    'related-list': {
      alone: [
        'Artikel berkaitan',
        'Berita berkaitan',
        'Berita lain',
        'Artikel lain',
        'Berita terkini',
        'Artikel terkini',
        'Berita popular',
        'Anda mungkin juga suka …',
        'Paling popular',
        'Disyorkan',
        'Baca juga',
        'Siaran berkaitan',
      ],
    },
    'next-post': {
      alone: ['Artikel seterusnya', 'Berita seterusnya', 'Pos seterusnya', 'Siaran seterusnya'],
      'tail-only': ['Seterusnya'],
    },
    'prev-post': {
      alone: ['Artikel sebelum', 'Artikel sebelumnya', 'Berita sebelumnya', 'Pos sebelumnya', 'Navigasi pos'],
    },
    'see-also-insert': {
      alone: ['Baca juga …', 'Baca lagi …', 'Lihat juga …', 'Baca lebih lanjut …', 'Mesti baca', 'Wajib baca'],
    },
    'ad-label': {
      alone: ['Iklan'],
    },
    byline: {
      alone: ['Ditulis oleh …', 'Penulis: …', 'Disiarkan oleh …'],
      'needs-neighbour': ['Oleh …', 'Penulis', 'Editor'],
    },
    'date-line': {
      'needs-neighbour': ['Diterbitkan …', 'Disiarkan …', 'Dikemas kini …', 'Tarikh …'],
    },
    'read-time': {
      alone: ['Masa membaca …', 'Masa bacaan …', '# minit bacaan', '# minit membaca', '# minit baca'],
    },
    'image-credit': {
      alone: ['Gambar: …', 'Foto: …', 'Gambar hiasan …', 'Gambar fail'],
    },
    'agency-tail': {
      'needs-neighbour': ['agensi', 'agensi berita', 'input agensi', 'agensi input', '… agensi …'],
    },
    'source-link': {
      alone: ['Sumber', 'Sumber: …', 'Pautan sumber', 'Artikel asal', 'Pautan berita', 'Sumber asal'],
    },
    'story-code': {
      alone: ['Kod berita …', 'Kod cerita …', 'Kod artikel …'],
    },
    'tag-list': {
      alone: ['Tag: …', 'Tags: …', 'Kategori: …', 'Topik: …', 'Kata kunci …'],
    },
    copyright: {
      alone: ['Hak cipta terpelihara', '… hak cipta terpelihara …'],
    },
    navigation: {
      alone: ['Langkau ke kandungan', 'Kembali ke atas', 'Menu', 'Cari', 'Log masuk', 'Hubungi kami', 'Tentang kami', 'Tutup'],
    },
  },
} satisfies Lexicon;
