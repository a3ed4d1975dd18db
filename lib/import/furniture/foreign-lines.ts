import { anywhere, edges, type FurnitureRule, phrasesWithout } from "./furniture-rule.ts";

/** What leads to other articles; alone, or before a colon or bar and a title. */
const LEADING = [
  "mehr zum thema|lesen sie (?:auch|mehr|hier mehr)|lies auch|das könnte (?:sie|dich) auch interessieren|auch interessant|weitere artikel",
  "(?:à|a) lire (?:aussi|également)|lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|nos articles liés",
  "más información|(?:lea|lee|leer) (?:también|más)|te puede interesar|le puede interesar|noticias relacionadas|vea también|ver también",
  "leggi (?:anche|pure)|potrebbe interessarti(?: anche)?|articoli correlati|per approfondire",
  "leia (?:também|mais)|saiba mais|veja (?:também|mais)|notícias relacionadas",
  "lees (?:ook|meer|verder)|zie ook|meer over dit onderwerp|gerelateerde artikelen",
  "läs (?:också|även|mer|mera)|læs (?:også|mere)|les (?:også|mer)|lue (?:myös|lisää)",
  "czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj (?:też|także)|polecamy",
  "читайте (?:также|ещё|еще|по теме)|материалы по теме|смотрите также|читайте також",
  "ayrıca okuyun|ilgili haberler|bunları da okuyun",
  "اقرأ (?:أيضا|أيضاً|ايضا|المزيد)|مواضيع ذات صلة|أخبار ذات صلة|شاهد (?:أيضا|أيضاً)",
  "קראו (?:גם|עוד)|לקריאה נוספת|כתבות נוספות|עוד בנושא",
  "関連(?:記事|ニュース|リンク|トピックス)|あわせて読みたい|こちらも読む|【?合わせて読みたい】?",
  "相关(?:新闻|阅读|文章|报道)|相關(?:新聞|閱讀|文章)|延伸阅读|延伸閱讀|관련\\s?기사",
].join("|");

const SHARING =
  "partager(?: (?:cet article|sur \\p{L}+|par e-?mail))?|teilen|artikel teilen|compartir(?: en \\p{L}+)?|condividi(?: su \\p{L}+)?|compartilh(?:ar|e)|delen|dela|del|udostępnij|поделиться|paylaş|شارك(?: (?:المقال|الخبر))?|שתפו(?: ב\\p{L}+)?|シェア(?:する)?|ツイート(?:する)?|分享|copiar enlace|link kopieren|copier le lien";

/** What tells of somebody, or quotes them: a page speaks to its reader and of itself. */
const TELLING =
  /["“”„«»]|(?<!\p{L})(?:sagt|sagte|sagten|schrieb|fragte|war|waren|hat|hatte|er|dit|disait|dit-il|dit-elle|était|avait|elle|dice|dijo|decía|era|había|él|ella|disse|diceva|aveva|lui|lei|сказал|сказала|говорил|говорила|был|была|он|она)(?!\p{L})/iu;

const isOwn = phrasesWithout(TELLING);

/** What pages add to a story in other languages than English, as lines of their own. */
export const FOREIGN_RULES: readonly FurnitureRule[] = [
  anywhere("related link", 160).label(
    new RegExp(`^(?:${LEADING})(?:\\s?[:：|>→]\\s*\\S.*)?$`, "iu"),
  ),
  edges("sharing", 60).label(new RegExp(`^(?:${SHARING})$`, "iu")),
  anywhere("paywall", 160).like(/^il vous reste .{1,12}% de cet article à lire\b/iu),
  anywhere("paywall", 160).when(
    isOwn(
      /^(?:la suite est réservée|(?:article|contenu) réservé) (?:aux|à nos) abonnés\b/iu,
      /^(?:suscríbete|regístrate(?: gratis)?|inicia sesión) para seguir leyendo\b/iu,
      /^(?:jetzt|sie möchten) weiterlesen\b.{0,60}[?!]?$/iu,
      /^(?:この記事は)?(?:会員|有料)(?:限定|会員限定)(?:記事|の記事です)?。?$/u,
    ),
  ),
  anywhere("newsletter", 250).when(
    isOwn(
      /^(?:puedes seguir a|sigue a|síguenos en)\b.*\b(?:facebook|x|twitter|instagram|newsletter|whatsapp)\b/iu,
      /^(?:recibe|apúntate a|suscríbete a) .{0,40}\b(?:newsletter|boletín)\b/iu,
      /^(?:abonnieren sie|melden sie sich) .{0,40}\bnewsletter\b.{0,40}$/iu,
      /^jetzt .{0,40}\bnewsletter\b.{0,20}(?:abonnieren|anmelden|bestellen|sichern|lesen|erhalten)[.!]?$/iu,
      /^(?:recevez|inscrivez-vous à|abonnez-vous à) .{0,40}\b(?:newsletter|lettre)\b/iu,
      /^(?:iscriviti a|ricevi) .{0,40}\bnewsletter\b/iu,
      /^(?:подписывайтесь|подпишитесь) на (?:наш|нас)/iu,
    ),
  ),
];
