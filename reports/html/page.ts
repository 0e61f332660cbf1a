import type { FindingSeries } from '../../src/history/series.ts';
import type { RunResult } from '../../src/model/result.ts';
import { evidenceAppendix } from './evidence/appendix.ts';
import { findingsPart } from './findings/findings-part.ts';
import { environmentsPart } from './gates/environments.ts';
import { gatePart } from './gates/gate-part.ts';
import { type Html, html } from './markup/html.ts';
import { type Part, partSection } from './markup/part.ts';
import { contents } from './page/contents.ts';
import { documentHead } from './page/document-head.ts';
import { SCRIPT } from './page.generated.ts';
import { systemPart } from './pictures/system-part.ts';
import { aboutRun } from './run/about-run.ts';
import { actionLedger } from './run/action-ledger.ts';
import { comparisonPart } from './run/comparison.ts';
import { waiversPart } from './run/waivers.ts';
import { gateCards } from './summary/gate-cards.ts';
import { headline } from './summary/headline.ts';
import { keyFigures } from './summary/key-figures.ts';
import { notEvaluatedPart } from './summary/not-evaluated.ts';
import { trendPart } from './trend/trend-part.ts';

/**
 * The whole report of a run as one page that needs nothing else: no server, no network, and for reading no script.
 *
 * @param past findings of the runs before, where they are known; the page of a run's own folder is made without them,
 *   so that its capture alone gives it again byte for byte
 */
export function htmlPage(result: RunResult, past: readonly FindingSeries[] = []): string {
  const parts = partsOf(result, past);
  const script = SCRIPT as Html;
  return html`<!DOCTYPE html>
<html lang="en">
${documentHead(result)}
<body>
<a class="skip" href="#content">Skip to the report</a>
<div class="page">
${contents(parts)}
<main id="content" tabindex="-1">
${headline(result)}${gateCards(result)}${parts.map(partSection)}</main>
</div>
<script>${script}</script>
</body>
</html>
`;
}

/** What is not known comes before what is; then what is wrong, then what was seen. */
function partsOf(result: RunResult, past: readonly FindingSeries[]): Part[] {
  const parts = [
    notEvaluatedPart(result),
    keyFigures(result),
    comparisonPart(result),
    trendPart(result, past),
    findingsPart(result),
    systemPart(result),
    environmentsPart(result),
    ...result.gates.filter(({ sections }) => sections.length > 0).map((gate) => gatePart(result, gate)),
    waiversPart(result),
    actionLedger(result),
    evidenceAppendix(result),
    aboutRun(result),
  ];
  return parts.filter((part) => part !== undefined);
}
