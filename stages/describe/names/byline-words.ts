/** Words of bylines in many languages: what leads to a name, joins names, follows a name, or only looks like one. */

/** "By", "Written by:", "Von", "Par", "Autor:", "Автор:" at the start of a byline. */
export const BYLINE_PREFIX =
  /^\s*(?:(?:(?:written|posted|published|reported|story|words|text|report|article|created|submitted|contributed|compiled|author|post author|reviewed|updated|edited|guide|review|analysis|interview|opinion|photos? and text) (?:by)?by|(?:by)?by|authors?|post author|writers?|von|par|por|di|da|door|af|av|oleh|przez|verfasst von|geschrieben von|écrit par|publié par|posté par|rédigé par|publicado por|escrito por|scritto da|pubblicato da|geplaatst door|geschreven door|autore?|auteurs?|autor(?:a|en|in|zy)?|redaktion(?=:)|szerző|írta|yazar|yazan|skrevet av|skrevet af|skriven av|kirjoittaja|tekst|text|texte|testo|texto|автор(?:ы|и)?|текст|penulis|tác giả|लेखक|द्वारा|بقلم|الكاتب|كتب|نویسنده|نویسندگان|מאת|作者|記者|记者|文|撰文|著者|執筆者?|글|σύνταξη)(?=[\s:：]|$)\s?[:：]?|[-–—~])\s*/iu;

/** A date in front of the byline: "03/01/2017 by". */
export const DATED_LEAD =
  /^(?=[^\p{L}]{0,40}\d)[^\p{L}]{1,60}(?=(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|redaktion|text|auteur)[\s:])/iu;

/** What may stand before the preposition: "Jul 11 Written by", "View all posts by", "Zeige alle Beiträge von", "Ein Beitrag von". */
export const BYLINE_LEAD =
  /^.{0,60}?(?<!\p{L})(?:written by|posted (?:in .{1,40} )?by|gespeichert von|published by|posts? by|articles? by|authored by|author by|beiträge von|beitrags? von|artikel von|bericht von|kommentar von|interview von|text von|verfasst von|geschrieben von|articles? (?:de|par)|écrit par|rédigé par|publié par|publicado por|escrito por|entradas de|scritto da|articoli di|berichten van|geschreven door|wpisy autora|записи автора)[:\s]+/iu;

/** Another hand than the author's, or another fact than the name, in the same line. */
export const OTHER_CREDIT =
  /[\s.,(](?:(?:medically|clinically|expert|fact|last|originally|technically)[\s-])?(?:reviewed|checked|edited|updated|published|posted|translated|photographs?|photos?|illustrations?|aktualisiert|veröffentlicht|zuletzt|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|over a year ago|view all|see all|follow|read more|read bio|about the)(?!\p{L})/iu;

/** Between two names of one byline. */
export const JOINERS = /[,;/、，；&]|\s(?:\+|and|und|et|y|e|en|och|og|ja|i|и|та|ve|dan|và|with|mit|avec|con|com)\s/iu;

/** Letters after a name, which a comma must not turn into a second author. */
export const CREDENTIAL =
  /^(?:(?:[A-Z]\.?){2,6}|Ph\.?D\.?|M\.?[ADS]\.?|Jr\.?|Sr\.?|I{2,3}|[A-Z]{2,6}-[A-Z]{1,4}|(?:MPhil|LLM|Esq|PharmD|PsyD|DrPH)\.?)$/;

const ROLE_WORDS =
  '(?:ceo|cto|cfo|coo|cmo|founder|co-founder|president|manager|head|writer|editor|reporter|correspondent|contributor|columnist|journalist|author|producer|analyst|director|professor|researcher|consultant|specialist|strategist|coach|expert|redakteur(?:in)?|autor(?:in)?|journaliste?|journalistin|korrespondent(?:in)?|redaktion|rédact(?:eur|rice)(?: en chef)?|correspondante?|periodista|redactora?|corresponsal|repórter|jornalista|giornalista|redattore|redacteur|verslaggever|корреспондент|журналист|редактор)';
const ROLE_QUALIFIERS =
  '(?:senior|chief|deputy|managing|associate|assistant|contributing|staff|news|political|special|guest|freelance|executive|foreign|national|sports?|science|health|tech|technology|business|digital|content|marketing|product|web|online|former|lead|vice|edtech|certified|freie[rn]?|leitende[rn]?)';

/** What stands where a second name would, but says what the first one does. */
export const ROLE = new RegExp(`^(?:${ROLE_QUALIFIERS}[ -])*${ROLE_WORDS}(?!\\p{L})|^${ROLE_QUALIFIERS}(?:\\s|$)`, 'iu');

/** The space before a role. Nobody has more than four qualifiers; without a bound, each of many in a row would search all that follow. */
export const ROLE_AHEAD = new RegExp(` (?=(?:${ROLE_QUALIFIERS}[ -]){0,4}(?:${ROLE_WORDS}|former|certified)(?!\\p{L}))`, 'giu');

/** "Reporter", set behind a name with or without a space. */
export const ROLE_SUFFIX = /(?<=\S)\s?(?:記者|记者|기자)$/u;

/** Lower-case words within names. */
export const PARTICLES = new Set(
  'de del della di da dos das do du van von der den ten ter la le el al bin ibn y e and und et zu zur'.split(' '),
);

/** Accounts and headings that fill an author field; folded as `foldValue` folds. */
export const NOT_A_NAME = new Set(
  'admin administrator administrador adminstrator root webmaster editor editorial staff user guest guestauthor guestpost author postauthor authors noauthor writer default unknown anonymous anonym none null undefined nan na name test wordpress joomla drupal siteadmin webadmin webteam superuser moderator team ourteam contributor contributors redaktion redaction redazione redacción redacao redação redactie redakcja redakce artikel artikelvon beitrag beitragvon by von par por news blog home website web company sponsored partner press abouttheauthor abouttheauthors share follow followme followus subscribe readmore comment comments commenter reply updated published posted reviewed notspecified more menu login email twitter facebook instagram linkedin youtube category categories price state date topics posts threads joined автор админ редакция редакція'.split(
    ' ',
  ),
);
