import type { NoteKind } from "./note-kind.ts";

/** A date or time between a label and its colon: "Rectificatif le 13 octobre à 9 heures : …". */
const AMID = "(?:\\s*\\([^)]{1,60}\\)|,?\\s[^:：]{0,30}\\d[^:：]{0,30})?";
const END = "\\s*(?:[:：]|\\s[—–-]\\s)\\s*\\S";

function label(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join("|")})${AMID}${END}`, "iu");
}

function begin(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

const WORK_DE = "(?:Artikels|Textes|Beitrags|Berichts|Meldung|Version)";
const WORK_FR = "(?:cet article|ce texte|cette dépêche|cette version)";
const WORK_ES = "(?:artículo|noticia|texto|información|reportaje|crónica|nota)";
const DONE_ES = "(?:corregid|actualizad|modificad|rectificad|editad)[oa]";

/** How notes begin in other languages; labels that are words of a story too only count at its edges. */
const NOTE_KINDS: readonly (NoteKind & { readonly begins: RegExp })[] = [
  {
    begins: label(
      ...[
        "(?:Anmerkung|Anm\\.|Hinweis) (?:der|d\\.) Red(?:aktion|\\.)",
        "Redaktionelle[rs]? Hinweis",
      ],
      ...["Note de la rédaction", "Note de l[’']éditeur", "NDLR", "N\\.D\\.L\\.R\\."],
      ...["Nota (?:de la redacción|del editor|de redacción)", "N\\. ?de la R\\."],
      ...["Nota (?:della redazione|del direttore)", "Nota (?:da redação|do editor)"],
      ...["(?:Noot|Opmerking) van de redactie", "Red\\. ?anm\\.", "Od redakcji"],
      ...["(?:Примечание|От) редакции", "ملاحظة (?:المحرر|التحرير)", "هامش تحريري"],
      ...["הערת (?:ה)?(?:מערכת|עורך)", "(?:編集部?注|編集部より|编者按|編者按|编者注)"],
    ),
    notice: "editors_note",
    where: "anywhere",
  },
  {
    begins: label(
      ...["Rectificatif", "Erratum", "Fe de (?:errores|erratas)", "Errata(?: corrige)?", "Erramos"],
      ...["Berichtigung", "Richtigstellung", "Korrekturhinweis", "Rectificatie", "Sprostowanie"],
      ...["訂正(?:とおわび)?", "お詫びと訂正", "更正"],
    ),
    notice: "correction",
    where: "anywhere",
  },
  {
    begins: label(
      ...["Korrektur", "Corrección", "Rectificación", "Correzione", "Rettifica", "Correção"],
      ...["Correctie", "Rättelse", "Rettelse", "Retting", "Korekta", "Исправление", "Поправка"],
      ...["تصحيح", "تصويب", "תיקון(?: טעות)?"],
    ),
    notice: "correction",
    where: "edges",
  },
  {
    begins: label(
      ...[
        "Klarstellung",
        "Präzisierung",
        "Précision",
        "Mise au point",
        "Aclaración",
        "Precisazione",
      ],
      ...["Chiarimento", "Esclarecimento", "Verduidelijking", "Уточнение", "توضيح", "הבהרה"],
    ),
    notice: "clarification",
    where: "edges",
  },
  {
    begins: label(
      ...["Aktualisierung", "Mise à jour", "Actualización", "Aggiornamento", "Atualização"],
      ...["Oppdatering", "Uppdatering", "Aktualizacja", "Обновление", "تحديث", "עדכון", "追記"],
    ),
    notice: "update",
    where: "edges",
  },
  {
    begins: begin(
      ...[
        `In einer (?:früheren|vorherigen|ersten|vorigen) (?:Version|Fassung) (?:dieses|des|dieser|der) ${WORK_DE}`,
      ],
      ...[`(?:Dans )?une (?:version (?:antérieure|précédente)|précédente version) de ${WORK_FR}`],
      ...[`(?:En )?una versión (?:anterior|previa) de (?:este|esta) ${WORK_ES}`],
      ...["(?:In )?una (?:versione precedente|precedente versione) di quest[oa’'] ?\\p{L}+"],
      ...["(?:Em )?uma versão anterior (?:deste|desta|do|da) \\p{L}+"],
      ...["(?:In )?een eerdere versie van dit (?:artikel|bericht|stuk|verhaal)"],
      ...[
        "Dieser (?:Artikel|Text|Beitrag) wurde (?:(?:nachträglich|am .{1,40}) )?(?:nachträglich|korrigiert|berichtigt|aktualisiert|geändert|ergänzt|überarbeitet|präzisiert)",
      ],
      ...["Cet article a été (?:modifié|corrigé|rectifié|amendé)"],
      ...[`Est[ea] ${WORK_ES} (?:ha sido|fue) ${DONE_ES}`],
      ...["Questo articolo è stato (?:corretto|modificato|rettificato)"],
      ...["Este (?:texto|artigo) foi (?:corrigido|alterado|modificado)"],
      ...["Dit artikel is (?:aangepast|gecorrigeerd|gewijzigd)"],
    ),
    notice: "correction",
    where: "anywhere",
  },
];

/** A story may tell of the word ("Rectificatif : le mot fait peur") or of who said it ("Erratum : « Moi. »"). */
const OF_THE_WORD =
  /^(?:(?:\S+ ){0,3}(?:Wort|mot|palabra|parola|palavra|woord|ord|ordet|słowo|слово)(?!\p{L})|«[^»]*»$|„[^“”]*[“”]$|“[^”]*”$)/iu;

/** What every label ends with, and every other note begins with: most lines need no closer look. */
const POSSIBLE =
  /[:：—–-]|^(?:in |une |dans |en |un[ae] |em |uma |een |dieser |cet |este |esta |questo |dit )/iu;

/**
 * What a note in another language than English says it is, by its label or its first words; null when it
 * is not one.
 */
export function foreignNoteKindOf(words: string): NoteKind | null {
  if (!POSSIBLE.test(words)) return null;
  for (const { begins, notice, where } of NOTE_KINDS) {
    const beginning = begins.exec(words)?.[0];
    if (beginning === undefined) continue;
    const isSaid = notice === "correction" && OF_THE_WORD.test(words.slice(beginning.length - 1));
    return { notice, where: isSaid ? "edges" : where };
  }
  return null;
}
