/** Croatian. */
import type { Lexicon } from './lexicon.ts';

export const hr = {
  language: 'hr',
  functionWords:
    'i u je da se na za od sa su ne o kao iz koji to što ali po ili bi do jer nakon nije će sve koja koje kako samo još ako uz'.split(' '),
  phrases: {
    'comment-form': {
      alone: [
        'Vaša adresa e-pošte neće biti objavljena …',
        'Vaša e-mail adresa neće biti objavljena …',
        '… neće biti objavljena …',
        'Obavezna polja su označena sa * …',
        'Nužna polja su označena s *',
        'Obavezna polja …',
        '… polja su označena …',
        'Spremi moje ime …',
        'Odustani od odgovora',
        'Otkaži odgovor',
        'Ova web-stranica koristi Akismet …',
        'Morate biti prijavljeni …',
        'Komentari su zatvoreni …',
      ],
      'tail-only': [
        'Odgovori',
        'Ostavite komentar',
        'Ostavi komentar',
        'Ostavite odgovor',
        'Napiši komentar',
        'Objavi komentar',
        'Pošalji komentar',
        'Dodaj komentar',
        'Komentari',
        'Komentar',
        'Komentiraj',
        '… komentar …',
        '… komentari …',
        '… komentare …',
      ],
      'needs-neighbour': ['Ime', 'E-pošta', 'E-mail', 'Web-stranica', 'Poruka', 'Pošalji'],
    },
    'comment-count': {
      'tail-only': ['# komentara', '# komentar', 'Nema komentara'],
    },
    'reaction-widget': {
      'needs-neighbour': ['Sretan', 'Tužan', 'Uzbuđen', 'Pospan', 'Ljut', 'Iznenađen', 'Iznenađenje', 'Sviđa mi se'],
    },
    'star-rating': {
      alone: ['Prosječna ocjena', 'Ocijenite članak', 'Ocijenite ovaj članak'],
      'needs-neighbour': ['# zvjezdica', '# zvjezdice', '# zvjezdici', '# glasova'],
    },
    'share-bar': {
      alone: [
        'Podijeli članak',
        'Podijelite članak',
        'Podijeli na …',
        'Podijelite na …',
        'Podijelite ovaj članak',
        'Kopiraj poveznicu',
        'Kopiraj link',
      ],
      'tail-only': ['Podijeli', 'Podijelite'],
    },
    'follow-us': {
      alone: ['Pratite nas …', 'Zapratite nas …'],
    },
    'subscribe-promo': {
      alone: ['Pretplatite se …', 'Pretplatite se sada', 'Prijavite se na …', 'Pretplati se', 'Prijavi se na …'],
      'tail-only': ['… pretplatite …', '… pretplati …', '… prijavite …'],
    },
    'related-list': {
      alone: [
        'Povezani članci',
        'Povezane vijesti',
        'Povezano',
        'Slični članci',
        'Slične vijesti',
        'Pročitajte još',
        'Možda će vas zanimati …',
        'Najčitanije',
        'Najnovije',
        'Najnovije vijesti',
        'Najnovije objave',
        'Ostale vijesti',
        'Preporučujemo',
        'Još vijesti',
      ],
    },
    'next-post': {
      alone: ['Sljedeći članak', 'Sljedeća vijest', 'Sljedeća objava'],
      'tail-only': ['Sljedeće', 'Sljedeći'],
    },
    'prev-post': {
      alone: ['Prethodni članak', 'Prethodna vijest', 'Prethodna objava', 'Navigacija objava'],
      'tail-only': ['Prethodno', 'Prethodni'],
    },
    'see-also-insert': {
      alone: [
        'Pročitajte i …',
        'Pročitajte još …',
        'Pogledajte i …',
        'Vidi također …',
        'Vidi još …',
        'Pročitaj više …',
        'Obavezno pročitajte',
        'Morate pročitati',
        'Opširnije …',
      ],
    },
    'cookie-banner': {
      alone: ['Koristimo kolačiće …', 'Ova stranica koristi kolačiće …', 'Ova web stranica koristi kolačiće …'],
    },
    'ad-label': {
      alone: ['Oglas', 'Oglasi', 'Reklama', 'Članak se nastavlja ispod oglasa', 'Tekst se nastavlja ispod oglasa'],
    },
    byline: {
      alone: ['Piše: …', 'Autor: …', 'Napisao …', 'Objavio …'],
      'needs-neighbour': ['Autor', 'Redakcija', 'Uredništvo'],
    },
    'date-line': {
      'needs-neighbour': ['Objavljeno …', 'Ažurirano …', 'Zadnja izmjena …', 'Datum …'],
    },
    'read-time': {
      alone: ['Vrijeme čitanja …', '# min čitanja', '# minuta čitanja', '# minute čitanja'],
    },
    'view-count': {
      alone: ['# pregleda', 'Pregleda #'],
    },
    'image-credit': {
      alone: ['Foto: …', 'Fotografija: …', 'Izvor fotografije …', 'Ilustracija'],
    },
    'agency-tail': {
      'needs-neighbour': ['agencije', 'agencija', 'novinska agencija', 'ulazna agencija', '… agencija …', '… agencije …', 'Hina'],
    },
    'source-link': {
      alone: [
        'Izvor',
        'Izvor: …',
        'Poveznica na izvor',
        'Link izvora',
        'Link na izvor',
        'Izvorni link',
        'Izvorni članak',
        'Originalni članak',
        'Poveznica na vijest',
        'Link na vijest',
      ],
    },
    'story-code': {
      alone: ['Kod vijesti …', 'Šifra vijesti …', 'Kod članka …', 'Kod priče …'],
    },
    'tag-list': {
      alone: ['Oznake: …', 'Tagovi: …', 'Ključne riječi …', 'Teme: …', 'Kategorije: …', 'Kategorija: …'],
    },
    breadcrumb: {
      'needs-neighbour': ['Početna …', 'Naslovnica …'],
    },
    copyright: {
      alone: ['Sva prava pridržana', '… sva prava pridržana …', 'Sva prava zadržana'],
    },
    navigation: {
      alone: [
        'Preskoči na sadržaj',
        'Skoči na sadržaj',
        'Na vrh',
        'Povratak na vrh',
        'Izbornik',
        'Pretraži',
        'Traži',
        'Prijava',
        'Kontakt',
        'O nama',
        'Zatvori',
      ],
    },
  },
} satisfies Lexicon;
