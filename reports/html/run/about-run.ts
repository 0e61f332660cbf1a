import type { RunResult } from '../../../src/model/result.ts';
import { evidenceOfKind } from '../../select/gate-evidence.ts';
import { utcTime } from '../../text/utc-time.ts';
import { citationIfAny } from '../evidence/citation.ts';
import { text, textLines } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { code } from '../markup/wording.ts';
import { shellCommand } from './shell-command.ts';

/** By whom and with what it was audited, and the commands that do it again. */
export function aboutRun(result: RunResult): Part {
  const { run } = result;
  const facts: readonly (readonly [Html, Html])[] = [
    [
      html`Run`,
      html`${code(run.id)} by ${code(`${run.user}@${run.host}`)} ${citationIfAny(evidenceOfKind(result, 'run'))}`,
    ],
    [html`Taken`, text(utcTime(run.takenAt))],
    [html`Tool`, html`gates ${text(run.toolVersion)} on Node.js ${text(run.nodeVersion)}`],
    [html`Engine`, html`${engine(run.engine)} ${citationIfAny(evidenceOfKind(result, 'engine'))}`],
    [
      html`Threshold`,
      html`findings of priority ${text(run.failOn)} or more urgent fail a gate${severity(run.severityProfile)}`,
    ],
    ...pipeline(run),
  ];
  return {
    id: 'about',
    title: 'About this run',
    content: html`<dl class="facts">${facts.map(([term, told]) => html`<dt>${term}</dt><dd>${told}</dd>`)}</dl>
<h3>Run it again</h3>
<pre><code>${textLines([shellCommand(run.command)])}</code></pre>
<p>Judge what was recorded again, anywhere and without an engine, or check that nothing of it was changed:</p>
<pre><code>gates evaluate capture
gates verify .</code></pre>`,
  };
}

function engine(read: RunResult['run']['engine']): Html {
  if (read === undefined) return html`none was read`;
  return html`${code(read.name)}, Docker Engine ${text(read.version)}, API ${text(read.apiVersion)}, ${text(read.operatingSystem)}`;
}

function severity(profile: RunResult['run']['severityProfile']): Html {
  return profile === 'dev' ? html`; findings weigh as in development` : NOTHING;
}

function pipeline({ pipelineJob }: RunResult['run']): (readonly [Html, Html])[] {
  if (pipelineJob === undefined) return [];
  const { system, ...rest } = pipelineJob;
  const named = Object.entries(rest).map(([name, value = '']) => html`, ${text(name)} ${code(value)}`);
  return [[html`Pipeline`, html`${text(system)}${named}`]];
}
