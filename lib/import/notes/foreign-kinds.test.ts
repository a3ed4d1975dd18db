import { describe, expect, it } from "vitest";
import { readNoteLine } from "./note-lines.ts";

describe("a note in another language", () => {
  it.each([
    ["Anmerkung der Redaktion: Die Zahl stimmte nicht.", "editors_note", "anywhere"],
    ["(Anm. d. Red.: Die Zahl stimmte nicht.)", "editors_note", "anywhere"],
    ["In einer früheren Version dieses Artikels hieß es, …", "correction", "anywhere"],
    ["Korrektur: Die Mauer ist 90 Jahre alt.", "correction", "edges"],
    ["Rectificatif le 3 mai à 9 heures : la date a changé.", "correction", "anywhere"],
    ["* NDLR : le chiffre est faux.", "editors_note", "anywhere"],
    ["Une version antérieure de cet article donnait 30.", "correction", "anywhere"],
    ["Fe de errores: eran treinta barcos.", "correction", "anywhere"],
    ["Una versión anterior de esta noticia decía otra cosa.", "correction", "anywhere"],
    ["Errata corrige: le barche erano trenta.", "correction", "anywhere"],
    ["Rectificatie: het waren dertig schepen.", "correction", "anywhere"],
    ["Уточнение: лодок было тридцать.", "clarification", "edges"],
    ["تصحيح: كان عدد القوارب ثلاثين.", "correction", "edges"],
    ["תיקון: היו שלושים סירות.", "correction", "edges"],
    ["Dieser Text wurde am 3. Mai korrigiert.", "correction", "anywhere"],
    ["Rectificatif : le mot fait peur.", "correction", "edges"],
    ["Berichtigung: Das ist das Wort der Juristen.", "correction", "edges"],
    ["Erratum : « J’ai tué un vivant. »", "correction", "edges"],
    ["【訂正】", null, null],
    ["訂正：船は三十隻でした。", "correction", "anywhere"],
  ])("%s", (line, notice, where) => {
    expect(readNoteLine(line)).toEqual(
      notice === null ? null : expect.objectContaining({ notice, where }),
    );
  });

  it.each([
    "Die Korrektur der Zahlen dauerte Jahre: niemand wollte sie.",
    "La correction est venue tard : trop tard.",
    "Precisión suiza, precio sueco.",
    "Richtigstellungen sind selten.",
    "Dieser Text wurde am Montag geschrieben.",
    "En una versión anterior del puente había tres arcos.",
    "תיקון הגשר נמשך שנתיים.",
    "Ils [les juges, NDLR] n’ont rien vu.",
    "This page was last edited on 3 May 2021",
  ])("%s is none", (line) => {
    expect(readNoteLine(line)).toBeNull();
  });
});
