import type { RunResult } from '../../../src/model/result.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { cappedText } from '../../text/visible-text.ts';
import { exhibitAnchor } from '../gates/exhibit-block.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { exhibitNamed } from './exhibit-named.ts';
import { clockText, millisecondsOf, ticksWithin } from './moments.ts';
import { picture, rounded } from './picture.ts';
import { labelWidth } from './text-width.ts';

const DAY_MS = 86_400_000;
const LANE = 26;
const TOP = 8;
const PLOT = 620;
/** Between the end of the plot and that of the picture. */
const RIGHT = 16;
const NAME = 34;
const TICKS = 6;

interface Event {
  readonly at: number;
  readonly container: string;
  readonly what: string;
}

/** What happened in the 24 hours before the capture: a lane for each container, a sign for each event. */
export function timelinePicture(result: Pick<RunResult, 'gates' | 'run'>): Html {
  const found = exhibitNamed(result, 'event-timeline');
  if (found === undefined) return NOTHING;
  const { gate, exhibit } = found;
  const events = exhibit.rows.flatMap(({ cells: [time = '', container = '', what = ''] }): Event[] => {
    const at = millisecondsOf(time);
    return at === undefined ? [] : [{ at, container, what }];
  });
  if (events.length === 0) return NOTHING;
  const lanes = [...new Set(events.map(({ container }) => container))].toSorted(compareText);
  const axis = axisOf(events, Date.parse(result.run.takenAt), lanes);
  const height = TOP + lanes.length * LANE + 26;
  const description = `${countText(events.length, 'event')} of ${countText(lanes.length, 'container')}, until the capture. A diamond is an end or a trouble, a disc a start or a recovery, a square anything else.`;
  const words = { id: 'timeline', title: exhibit.title, description, table: exhibitAnchor(gate.id, exhibit.id) };
  const drawn = lanes.map((container, index) => lane(container, index, axis, events));
  return picture(words, axis.left + PLOT + RIGHT, height, html`${ticks(axis, height)}${drawn}`);
}

interface Axis {
  readonly left: number;
  readonly from: number;
  readonly to: number;
}

/** From the first event on, a day at most: a system that has just been started would else be one dot. */
function axisOf(events: readonly Event[], takenAt: number, lanes: readonly string[]): Axis {
  const last = Math.max(...events.map(({ at }) => at), Number.isNaN(takenAt) ? 0 : takenAt);
  const first = Math.max(Math.min(...events.map(({ at }) => at)), last - DAY_MS);
  const margin = Math.max(1000, (last - first) * 0.02);
  const left = 12 + Math.max(...lanes.map((name) => labelWidth(cappedText(name, NAME))));
  return { left, from: first - margin, to: last + margin };
}

function xOf(at: number, { left, from, to }: Axis): number {
  return rounded(left + ((at - from) / (to - from)) * PLOT);
}

function ticks(axis: Axis, height: number): Html {
  const withDay = axis.to - axis.from > DAY_MS / 2;
  const marks = ticksWithin(axis.from, axis.to, TICKS).map((at) => {
    const x = xOf(at, axis);
    const label = clockText(at, withDay);
    // That of a moment at the very end stands a little before it, and not half outside the picture.
    const within = rounded(Math.min(x, axis.left + PLOT + RIGHT - labelWidth(label) / 2));
    return html`<path class="grid" d="M${x} ${TOP}V${height - 22}"/><text class="tick" x="${within}" y="${height - 6}" text-anchor="middle">${text(label)}</text>
`;
  });
  return html`${marks}`;
}

function lane(container: string, index: number, axis: Axis, events: readonly Event[]): Html {
  const y = TOP + index * LANE + LANE / 2;
  const own = events.filter((event) => event.container === container);
  const signs = own.map(({ at, what }) => {
    const title = html`<title>${text(`${clockText(at, true)}: ${what}`)}</title>`;
    return html`<g class="event ${text(toneOf(what))}">${title}<path d="${signPath(toneOf(what), xOf(at, axis), y)}"/></g>`;
  });
  return html`<path class="lane" d="M${axis.left} ${y}H${axis.left + PLOT}"/><text x="${axis.left - 12}" y="${y + 4}" text-anchor="end">${text(cappedText(container, NAME))}</text>${signs}
`;
}

const BAD = /\b(ended|died|killed|unhealthy|out of memory|stopped|error lines?|failed)\b/;
const GOOD = /\b(started|healthy|restarted)\b/;

function toneOf(what: string): 'bad' | 'good' | 'quiet' {
  if (BAD.test(what)) return 'bad';
  return GOOD.test(what) ? 'good' : 'quiet';
}

function signPath(tone: ReturnType<typeof toneOf>, x: number, y: number): Html {
  if (tone === 'bad') return html`M${x} ${y - 7}L${rounded(x + 7)} ${y}L${x} ${y + 7}L${rounded(x - 7)} ${y}z`;
  if (tone === 'good') return html`M${rounded(x - 5)} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
  return html`M${rounded(x - 4)} ${y - 4}h8v8h-8z`;
}
