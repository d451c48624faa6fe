/** Swahili. */
import type { Lexicon } from './lexicon.ts';

export const sw = {
  language: 'sw',
  functionWords:
    'na ya wa kwa ni za katika la kuwa hiyo hii huo wake alisema pia kama baada hata lakini ambao ambayo yake cha vya si mwaka'.split(' '),
  phrases: {
    'comment-form': {
      alone: [
        'Barua pepe yako haitachapishwa …',
        'Anwani yako ya barua pepe haitachapishwa …',
        'Anwani yako ya barua pepe …',
        'Sehemu zinazohitajika zimewekwa alama *',
        'Sehemu zinazohitajika …',
        '… zinazohitajika zimewekwa alama …',
        'Sehemu za lazima …',
        'Hifadhi jina langu …',
        'Ghairi jibu',
        'Lazima uingie …',
        'Maoni yamefungwa …',
      ],
      'tail-only': [
        'Acha Jibu',
        'Acha maoni',
        'Toa maoni',
        'Toa maoni yako',
        'Andika maoni',
        'Tuma maoni',
        'Weka maoni',
        'Maoni',
        'Maoni yako',
        'Jibu',
        'Acha ujumbe',
        '… maoni …',
      ],
      'needs-neighbour': ['Jina', 'Barua pepe', 'Tovuti', 'Ujumbe', 'Tuma'],
    },
    'comment-count': {
      'tail-only': ['Maoni #', '# maoni', 'Hakuna maoni'],
    },
    'reaction-widget': {
      'needs-neighbour': ['Furaha', 'Huzuni', 'Msisimko', 'Usingizi', 'Hasira', 'Mshangao', 'Kushangaa', 'Penda', 'Upendo', 'Nimependa'],
    },
    'star-rating': {
      alone: ['Ukadiriaji wa wastani', 'Wastani wa ukadiriaji', 'Kadiria makala hii', 'Kura #', 'Wastani wa alama'],
      'needs-neighbour': ['Nyota #', '# nyota', 'Kura', '# kura'],
    },
    'share-bar': {
      alone: ['Shiriki makala hii', 'Shiriki habari hii', 'Shiriki hii', 'Shiriki kwenye …', 'Sambaza …', 'Nakili kiungo', 'Shiriki na …'],
      'tail-only': ['Shiriki', 'Sambaza'],
      'needs-neighbour': ['Shiriki', 'Chapisha', 'Hifadhi'],
    },
    'follow-us': {
      alone: ['Tufuate', 'Tufuate kwenye …', 'Jiunge nasi …'],
    },
    'subscribe-promo': {
      alone: [
        'Jiandikishe sasa',
        'Jisajili sasa',
        'Jiunge sasa',
        'Jiandikishe kwa …',
        'Jisajili kwa …',
        'Jiunge na jarida …',
        'Weka barua pepe yako …',
        'Pakua programu …',
        'Tusajili sasa',
        'Jiandikishe kwetu sasa',
      ],
      'tail-only': ['Jiandikishe', 'Jisajili', 'Jarida', '… jiandikishe …', '… jisajili …'],
    },
    'related-list': {
      alone: [
        'Habari zinazohusiana',
        'Makala zinazohusiana',
        'Habari zinazofanana',
        'Habari zaidi',
        'Machapisho yanayohusiana',
        'Unaweza pia kupenda …',
        'Habari mpya',
        'Habari za hivi punde',
        'Habari za hivi karibuni',
        'Zinazosomwa zaidi',
        'Habari maarufu',
        'Habari nyingine',
        'Zilizopendekezwa',
        'Soma pia',
        'Soma zaidi',
      ],
    },
    'next-post': {
      alone: ['Habari inayofuata', 'Makala inayofuata', 'Chapisho linalofuata', 'Habari ijayo'],
      'tail-only': ['Inayofuata', 'Ifuatayo'],
    },
    'prev-post': {
      alone: ['Habari iliyopita', 'Makala iliyopita', 'Chapisho lililopita', 'Chapisho lililotangulia'],
      'tail-only': ['Iliyopita', 'Iliyotangulia'],
    },
    'see-also-insert': {
      alone: ['Soma pia …', 'Soma zaidi …', 'Angalia pia …', 'Tazama pia …', 'Lazima usome', 'Unapaswa kusoma', 'Soma: …'],
    },
    'cookie-banner': {
      alone: ['Tunatumia vidakuzi …', 'Tovuti hii inatumia vidakuzi …'],
      'needs-neighbour': ['Kubali', 'Kubali zote', 'Kataa'],
    },
    'ad-label': {
      alone: ['Tangazo', 'Matangazo'],
    },
    byline: {
      alone: ['Imeandikwa na …', 'Mwandishi: …', 'Imechapishwa na …'],
      'needs-neighbour': ['Na …', 'Mwandishi', 'Mhariri', 'Msimamizi'],
    },
    'date-line': {
      'needs-neighbour': ['Imechapishwa …', 'Ilichapishwa …', 'Imesasishwa …', 'Tarehe …', 'saa # zilizopita', 'siku # zilizopita'],
    },
    'read-time': {
      alone: ['Muda wa kusoma …', 'Wakati wa kusoma …', 'Dakika # za kusoma', 'Dakika # kusoma', 'Soma kwa dakika #'],
    },
    'view-count': {
      alone: ['Imetazamwa mara #', 'Mara # zilizotazamwa'],
    },
    'image-credit': {
      alone: ['Picha: …', 'Picha ya …', 'Picha kwa hisani …', 'Chanzo cha picha …'],
    },
    'agency-tail': {
      'needs-neighbour': [
        'mashirika',
        'shirika',
        'shirika la habari',
        'mashirika ya habari',
        'wakala',
        '… shirika …',
        '… mashirika …',
        '… wakala …',
        'wakala wa pembejeo',
      ],
    },
    'source-link': {
      alone: ['Chanzo', 'Chanzo: …', 'Kiungo cha chanzo', 'Chanzo cha habari', 'Makala asili', 'Kiungo cha habari', 'Soma habari asili'],
    },
    'story-code': {
      alone: ['Msimbo wa habari …', 'Nambari ya habari …', 'Msimbo wa hadithi …', 'Kodi ya habari …', 'Nambari ya hadithi …'],
    },
    'tag-list': {
      alone: ['Lebo: …', 'Lebo …', 'Mada: …', 'Vitambulisho …', 'Kategoria: …'],
    },
    breadcrumb: {
      'needs-neighbour': ['Nyumbani …', 'Mwanzo …'],
    },
    copyright: {
      alone: ['Haki zote zimehifadhiwa', '… haki zote zimehifadhiwa …'],
    },
    navigation: {
      alone: ['Ruka hadi kwenye maudhui', 'Rudi juu', 'Menyu', 'Tafuta', 'Ingia', 'Wasiliana nasi', 'Kuhusu sisi', 'Funga'],
    },
  },
} satisfies Lexicon;
