/** Finnish. */
import type { Lexicon } from './lexicon.ts';

export const fi = {
  language: 'fi',
  functionWords:
    'ja on ei että oli se hän mutta ovat kun mukaan myös joka sen jo ole kuin tai olla sekä nyt hänen vain niin jonka mitä vuonna jälkeen ovat siitä kanssa voi ne oli sitä'.split(
      ' ',
    ),
  comments: { above: ['sanoo', 'kirjoitti'], below: ['VastaaPoista'] },
  phrases: {
    'comment-form': {
      alone: [
        'Sähköpostiosoitettasi ei julkaista …',
        'Sähköpostiosoitetta ei julkaista …',
        '… ei julkaista …',
        'Pakolliset kentät on merkitty *',
        'Pakolliset kentät …',
        '… pakolliset kentät on merkitty …',
        'Tallenna nimeni, sähköpostiosoitteeni ja sivustoni tähän selaimeen …',
        'Tallenna nimeni …',
        'Ilmoita minulle …',
        'Peruuta vastaus',
        'Tämä sivusto käyttää Akismetia …',
        'Sinun täytyy kirjautua sisään …',
        'Kirjaudu sisään kommentoidaksesi …',
        'Kommentit on suljettu …',
        'Kommentointi on suljettu …',
        'Ole ensimmäinen …',
      ],
      'tail-only': [
        'Vastaa',
        'Jätä kommentti',
        'Jätä vastaus',
        'Kirjoita kommentti',
        'Lisää kommentti',
        'Lähetä kommentti',
        'Julkaise kommentti',
        'Kommentoi',
        'Kommentit',
        'Kommentti',
        '… kommentti …',
        '… kommentit …',
        '… kommentin …',
        '… kommentoi …',
        '… kommentteja …',
      ],
      'needs-neighbour': ['Nimi', 'Nimi *', 'Sähköposti', 'Sähköpostiosoite', 'Kotisivu', 'Verkkosivusto', 'Viesti', 'Lähetä', 'Peruuta'],
    },
    'comment-count': {
      alone: ['Ei kommentteja', 'Näytä kommentit'],
      'tail-only': ['# kommenttia', '# kommentti', '# vastausta'],
    },
    'reaction-widget': {
      alone: ['Mikä on reaktiosi', 'Reaktiosi'],
      'needs-neighbour': [
        'Iloinen',
        'Onnellinen',
        'Surullinen',
        'Innostunut',
        'Innoissaan',
        'Unelias',
        'Väsynyt',
        'Vihainen',
        'Yllättynyt',
        'Yllätys',
        'Tykkää',
        'Rakastan',
        'Hauska',
      ],
    },
    'star-rating': {
      alone: ['Keskimääräinen arvosana', 'Keskimääräinen arvio', 'Keskiarvo', 'Arvioi tämä artikkeli', 'Arvostele artikkeli', 'Ääniä #'],
      'needs-neighbour': ['# tähteä', '# tähti', '# ääntä', 'Ääniä'],
    },
    'share-bar': {
      alone: [
        'Jaa artikkeli',
        'Jaa tämä artikkeli',
        'Jaa tämä',
        'Jaa juttu',
        'Jaa Facebookissa …',
        'Jaa Twitterissä …',
        'Klikkaa jakaaksesi …',
        'Kopioi linkki',
        'Jaa palvelussa …',
        'Jaa somessa',
      ],
      'tail-only': ['Jaa', 'Jaot', '# jakoa'],
      'needs-neighbour': ['Jaa', 'Twiittaa', 'Tulosta', 'Tallenna'],
    },
    'follow-us': {
      alone: ['Seuraa meitä', 'Seuraa meitä …', 'Tykkää meistä …'],
    },
    'subscribe-promo': {
      alone: [
        'Tilaa uutiskirje …',
        'Tilaa uutiskirjeemme …',
        'Tilaa nyt',
        'Tilaa meidät nyt',
        'Tilaa …',
        'Syötä sähköpostiosoitteesi …',
        'Lataa sovellus …',
        'Liity …',
      ],
      'tail-only': ['Tilaa', 'Uutiskirje', '… tilaa …', '… uutiskirje …'],
      'needs-neighbour': ['Tilaa', 'Sähköpostiosoite'],
    },
    'related-list': {
      alone: [
        'Aiheeseen liittyvät artikkelit',
        'Aiheeseen liittyvää',
        'Aiheeseen liittyvät',
        'Liittyvät artikkelit',
        'Lue myös',
        'Luetuimmat',
        'Suosituimmat',
        'Suositut artikkelit',
        'Uusimmat',
        'Uusimmat uutiset',
        'Viimeisimmät artikkelit',
        'Viimeisimmät uutiset',
        'Lisää uutisia',
        'Lisää aiheesta',
        'Saatat pitää myös …',
        'Sinua saattaa kiinnostaa …',
        'Suosittelemme',
        'Näytä lisää',
        'Muut uutiset',
        'Samankaltaiset artikkelit',
      ],
      'tail-only': ['Arkistot', 'Kategoriat', 'Lue lisää', 'Lisää'],
    },
    'next-post': {
      alone: [
        'Seuraava artikkeli',
        'Seuraava julkaisu',
        'Seuraava kirjoitus',
        'Seuraava postaus',
        'Seuraava uutinen',
        'Seuraava artikkeli …',
      ],
      'tail-only': ['Seuraava'],
    },
    'prev-post': {
      alone: [
        'Edellinen artikkeli',
        'Edellinen julkaisu',
        'Edellinen kirjoitus',
        'Artikkelien selaus',
        'Edellinen artikkeli …',
        'Edellinen uutinen',
      ],
      'tail-only': ['Edellinen'],
    },
    'see-also-insert': {
      alone: ['Lue myös …', 'Lue lisää …', 'Katso myös …', 'Lue tästä …', 'Pakko lukea', 'Lue koko …', 'Lue: …'],
    },
    'cookie-banner': {
      alone: ['Käytämme evästeitä …', 'Tämä sivusto käyttää evästeitä …', 'Sivusto käyttää evästeitä …', 'Hyväksy kaikki evästeet'],
      'needs-neighbour': ['Hyväksy', 'Hyväksy kaikki', 'Hylkää', 'Asetukset', 'Lue lisää', 'Sulje'],
    },
    'ad-label': {
      alone: [
        'Mainos',
        'MAINOS',
        'Mainokset',
        'Juttu jatkuu mainoksen jälkeen',
        'Artikkeli jatkuu mainoksen jälkeen',
        'Kaupallinen yhteistyö',
      ],
    },
    byline: {
      alone: ['Kirjoittanut …', 'Kirjoittaja: …', 'Julkaissut …', 'Teksti: …'],
      'needs-neighbour': ['Toimitus', 'Kirjoittaja', 'Admin'],
    },
    'author-bio': {
      'tail-only': ['Tietoa kirjoittajasta', 'Kirjoittajasta', 'Näytä kaikki artikkelit …'],
    },
    'date-line': {
      'needs-neighbour': ['Julkaistu …', 'Päivitetty …', 'Viimeksi päivitetty …', 'Päivämäärä …', '# tuntia sitten', '# päivää sitten'],
    },
    'read-time': {
      alone: ['Lukuaika …', '# min lukuaika', '# minuutin lukuaika', '# minuutin luku', 'Arvioitu lukuaika …', '# min luku'],
    },
    'view-count': {
      alone: ['# katselua', '# lukukertaa', '# näyttökertaa'],
    },
    'image-credit': {
      alone: ['Kuva: …', 'Kuvat: …', 'Valokuva: …', 'Kuvituskuva', 'Arkistokuva'],
    },
    'agency-tail': {
      'needs-neighbour': ['uutistoimisto', 'uutistoimistot', 'toimisto', 'syöttötoimisto', '… uutistoimisto …', '… toimisto …'],
    },
    'source-link': {
      alone: [
        'Lähde',
        'Lähde: …',
        'Lähteet',
        'Lähdelinkki',
        'Linkki lähteeseen',
        'Alkuperäinen artikkeli',
        'Lue alkuperäinen …',
        'Uutislinkki',
        'Linkki uutiseen',
        'Linkki artikkeliin',
      ],
    },
    'short-link': {
      alone: ['Lyhyt linkki …', 'Pysyvä linkki …'],
    },
    'story-code': {
      alone: ['Artikkelikoodi …', 'Uutiskoodi …', 'Tarinakoodi …', 'Artikkelin tunnus …', 'Jutun koodi …'],
    },
    'tag-list': {
      alone: ['Avainsanat: …', 'Avainsanat …', 'Tunnisteet …', 'Aiheet: …', 'Kategoria: …', 'Kategoriat: …', 'Asiasanat …'],
      'tail-only': ['Avainsanat', 'Aiheet', 'Tunnisteet'],
    },
    breadcrumb: {
      'needs-neighbour': ['Etusivu …', 'Koti …', 'Olet tässä …'],
    },
    pagination: {
      alone: ['Sivu # / #', 'Seuraava sivu', 'Edellinen sivu'],
    },
    toc: {
      'needs-neighbour': ['Sisällysluettelo', 'Sisältö', 'Tässä artikkelissa'],
    },
    copyright: {
      alone: ['Kaikki oikeudet pidätetään', '… kaikki oikeudet pidätetään …'],
      'tail-only': ['Tietosuoja', 'Tietosuojaseloste', 'Käyttöehdot', 'Yhteystiedot'],
    },
    'correction-note': {
      alone: ['Oikaisu …', 'Korjaus …'],
    },
    'player-text': {
      alone: ['Selaimesi ei tue …', 'Toista video', 'Ladataan …'],
    },
    'js-notice': {
      alone: ['Ota JavaScript käyttöön …'],
    },
    'print-mail-tools': {
      alone: ['Tulosta', 'Tulosta artikkeli', 'Tekstin koko …'],
    },
    navigation: {
      alone: [
        'Siirry sisältöön',
        'Hyppää sisältöön',
        'Siirry pääsisältöön',
        'Takaisin ylös',
        'Ylös',
        'Valikko',
        'Haku',
        'Hae',
        'Kirjaudu',
        'Kirjaudu sisään',
        'Yhteystiedot',
        'Sulje',
        'Takaisin',
      ],
    },
  },
} satisfies Lexicon;
