import AxeBuilder from "@axe-core/playwright";

/** What axe finds on a page that is serious or worse (WCAG 2.2 AA and good practice). */
export async function seriousOn(page: ConstructorParameters<typeof AxeBuilder>[0]["page"]) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // Nothing runs in there, axe neither.
    .exclude("iframe[sandbox]")
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}
