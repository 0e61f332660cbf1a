import type { Priority } from '../../../src/model/priority.ts';
import type { GateVerdict, Release, RunVerdict } from '../../../src/model/result.ts';
import type { MarkName } from '../../select/mark-of.ts';
import { VERDICT_WORDS } from '../../text/verdict-words.ts';
import { text } from './escape.ts';
import { type Html, html } from './html.ts';

/** Every mark by its words; colour never says anything alone. */
const MARKS: Readonly<Record<MarkName, { readonly tone: Tone; readonly words: string }>> = {
  fail: { tone: 'bad', words: 'fails the gate' },
  warning: { tone: 'warn', words: 'warning' },
  waived: { tone: 'quiet', words: 'waived' },
  unknown: { tone: 'unknown', words: 'not evaluated' },
  crashed: { tone: 'unknown', words: 'check crashed' },
  pass: { tone: 'good', words: 'holds' },
  notApplicable: { tone: 'quiet', words: 'not applicable' },
};

/** How something is coloured. */
export type Tone = 'good' | 'bad' | 'warn' | 'unknown' | 'quiet';

/** A few words on a tinted ground. */
export function pill(tone: Tone, words: string): Html {
  return html`<span class="pill ${text(tone)}">${text(words)}</span>`;
}

export function markPill(name: MarkName): Html {
  const { tone, words } = MARKS[name];
  return pill(tone, words);
}

export function markWords(name: MarkName): string {
  return MARKS[name].words;
}

const PRIORITY_TONES: Readonly<Record<Priority, Tone>> = { P0: 'bad', P1: 'bad', P2: 'warn', P3: 'quiet' };

export function priorityPill(priority: Priority): Html {
  const solid = priority === 'P0' ? html` solid` : html``;
  return html`<span class="pill priority ${text(PRIORITY_TONES[priority])}${solid}">${text(priority)}</span>`;
}

const VERDICT_TONES: Readonly<Record<GateVerdict | RunVerdict | Release['verdict'], Tone>> = {
  passed: 'good',
  ready: 'good',
  failed: 'bad',
  'not-ready': 'bad',
  'not-established': 'unknown',
  'not-started': 'unknown',
  'not-configured': 'quiet',
};

export function toneOfVerdict(verdict: GateVerdict | RunVerdict | Release['verdict']): Tone {
  return VERDICT_TONES[verdict];
}

export function verdictPill(verdict: GateVerdict | RunVerdict): Html {
  return pill(VERDICT_TONES[verdict], VERDICT_WORDS[verdict].toLowerCase());
}
