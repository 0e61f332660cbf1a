import { PRIORITIES } from '../../../src/model/priority.ts';
import type { Release, RunResult } from '../../../src/model/result.ts';
import { placedFindings } from '../../select/statements.ts';
import { releaseReason } from '../../text/release-words.ts';
import { clause, sentence } from '../../text/sentence.ts';
import { utcTime } from '../../text/utc-time.ts';
import { exitCodeMeaning } from '../../text/verdict-words.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { priorityPill, toneOfVerdict, verdictPill } from '../markup/marks.ts';
import { checkAnchor, prose, proseSentence } from '../markup/wording.ts';

const HEADLINES: Readonly<Record<Release['verdict'], string>> = {
  ready: 'Ready for release',
  'not-ready': 'Not ready for release',
  'not-established': 'Release not established',
};

/** The top of the page: which system, whether it can be released and why not, and what the run came to. */
export function headline(result: RunResult): Html {
  const { run, release, verdict, exitCode } = result;
  const interrupted =
    run.interruptedBy === undefined
      ? NOTHING
      : html`<p class="reason">Interrupted by ${text(run.interruptedBy)} before everything was read: this report is partial.</p>`;
  return html`<header class="headline ${text(toneOfVerdict(release.verdict))}">
<p class="eyebrow">Audit of the Docker Compose project</p>
<h1>${text(run.project)}</h1>
<p class="verdict">${text(HEADLINES[release.verdict])}</p>
<p class="because">${text(sentence(firstLetterUp(releaseReason(release))))}</p>
${interrupted}<dl class="figures">
<div><dt>This run</dt><dd>${verdictPill(verdict)}</dd></div>
<div><dt>Exit code</dt><dd><strong>${exitCode}</strong> <span class="quiet">${text(exitCodeMeaning(exitCode))}</span></dd></div>
<div><dt>Open findings</dt><dd>${openFindings(result)}</dd></div>
<div><dt>Taken</dt><dd>${text(utcTime(run.takenAt))}</dd></div>
<div><dt>Host</dt><dd>${text(run.host)}</dd></div>
</dl>
${inTheWay(release)}${setAside(release)}</header>
`;
}

const BLOCKERS_NAMED = 5;

/** The most urgent of the checks that fail a gate. */
function inTheWay({ blockedBy }: Release): Html {
  if (blockedBy.length === 0) return NOTHING;
  const urgent = blockedBy.toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
  const named = urgent.slice(0, BLOCKERS_NAMED).map(({ gate, check, title, priority }) => {
    const link = html`<a href="#${checkAnchor(gate, check)}">${prose(clause(title))}</a>`;
    return html`<li>${priorityPill(priority)} ${link} <span class="quiet">${text(gate.toUpperCase())}</span></li>
`;
  });
  const others = blockedBy.length - named.length;
  const more = others > 0 ? html`<li class="quiet">and <a href="#findings">${others} more</a></li>` : NOTHING;
  return html`<ul class="blockers" aria-label="Most urgent">${named}${more}</ul>
`;
}

function openFindings(result: RunResult): Html {
  const open = placedFindings(result).filter(({ finding }) => finding.waiver === undefined);
  const counts = PRIORITIES.map((priority) => ({
    priority,
    count: open.filter(({ finding }) => finding.priority === priority).length,
  }));
  return html`${counts.map(({ priority, count }) => html`<span class="count"><strong>${count}</strong> ${text(priority)}</span> `)}`;
}

/** What somebody left out or made less urgent: whoever reads the verdict has to know. */
function setAside({ setAside: items }: Release): Html {
  if (items.length === 0) return NOTHING;
  const told = items.map(
    ({ gate, what, reason }) => html`<li>${text(gate.toUpperCase())}, ${text(what)}: ${proseSentence(reason)}</li>`,
  );
  return html`<details class="aside" open><summary>Set aside, and no part of the verdict (${items.length})</summary><ul>${told}</ul></details>
`;
}

function firstLetterUp(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
