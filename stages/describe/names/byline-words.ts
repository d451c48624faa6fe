/** Words of bylines in many languages: what leads a name, joins names, follows a name, or only looks like one. */

/** "By", "Written by:", "Von", "Par", "Autor:", "Автор:" at the start of a byline. */
export const BYLINE_PREFIX =
  /^\s*(?:(?:(?:written|posted|published|reported|story|words|text|report|article|reviewed|updated|created|edited|medically reviewed|fact checked|photos?|submitted|contributed|compiled) by|by|authors?|writers?|about the author|von|par|por|di|da|door|af|av|oleh|przez|від|ein (?:beitrag|artikel) von|geschrieben von|verfasst von|écrit par|publié par|posté par|rédigé par|publicado por|escrito por|scritto da|pubblicato da|geplaatst door|geschreven door|autore?|auteurs?|autor(?:a|en|in|zy)?|szerző|írta|yazar|yazan|skrevet av|skrevet af|skriven av|kirjoittaja|tekst|text|texte|testo|texto|redaktion|автор(?:ы|и)?|текст|penulis|tác giả|लेखक|द्वारा|بقلم|الكاتب|كتب|نویسنده|نویسندگان|מאת|作者|記者|记者|文|撰文|著者|執筆者?|글|기자|σύνταξη)(?=[\s:：]|$)\s*[:：]?|[-–—~]+)\s*/iu;

/** Between two names of one byline. */
export const JOINERS = /[,;/、，；&]|\s(?:\+|and|und|et|y|e|en|och|og|ja|i|и|та|ve|dan|và|with|mit|avec|con|com)\s/iu;

/** What stands where a second name would, but says what the first one does. */
export const ROLES =
  /^(?:(?:senior|chief|deputy|managing|associate|assistant|contributing|staff|news|political|special|guest|freelance|executive|foreign|national|sports?|science|health|tech|technology|business|digital|web|online|former|lead|head)\s+)*(?:writer|editor|reporter|correspondent|contributor|columnist|journalist|author|producer|analyst|director|professor|researcher|staff|redakteur(?:in)?|autor(?:in)?|journaliste?|journalistin|korrespondent(?:in)?|rédact(?:eur|rice)(?: en chef)?|correspondant(?:e)?|periodista|redactor(?:a)?|corresponsal|repórter|jornalista|giornalista|redattore|redacteur|verslaggever|корреспондент|журналист|редактор)(?:[\s-].*)?$|^(?:ceo|cto|cfo|founder|co-founder|president|vice president|manager|marketing|phd|md)\b/iu;

/** A role glued to a name without a comma. */
export const ROLE_SUFFIX = /\s(?:(?:staff|senior|contributing)\s(?:writer|reporter|editor)|correspondent|contributor|記者|记者|기자)$/iu;

/** Accounts and headings that fill an author field; folded as `foldValue` folds. */
export const NOT_A_NAME = new Set(
  'admin administrator administrador adminstrator root webmaster editor editorial staff user guest guestauthor guestpost author authors writer default unknown anonymous none null undefined nan na name test wordpress joomla drupal siteadmin webadmin superuser moderator team ourteam contributor contributors redaktion redaction redazione redacción redacao redação redactie redakcja redakce by von par por news blog home website web company sponsored partner press abouttheauthor share follow subscribe readmore comments more menu login email twitter facebook instagram linkedin youtube автор админ редакция редакція'.split(
    ' ',
  ),
);
