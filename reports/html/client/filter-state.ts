/** The filters as they stand in the address, so that a filtered list can be handed on. An empty list shows all. */
export interface FilterState {
  readonly text: string;
  readonly service: string;
  readonly priority: readonly string[];
  readonly gate: readonly string[];
  /** Of findings, and of checks without findings. */
  readonly status: readonly string[];
}

/** What is to be read first: everything that does not hold or is not known. */
const OPEN_STATUSES = ['fail', 'warning', 'waived', 'unknown', 'crashed'] as const;

/** No filter but one: what holds and what does not apply is left out. */
export const FIRST_STATE: FilterState = { text: '', service: '', priority: [], gate: [], status: OPEN_STATUSES };

/** True when the part of an address behind `#` holds filters, and is not the name of a place in the page. */
export function holdsFilters(hash: string): boolean {
  return hash.includes('=');
}

/** Reads the filters of an address; without any, the first state. A status that is not named is the first state's. */
export function stateFrom(hash: string): FilterState {
  const named = new URLSearchParams(hash.replace(/^#/, ''));
  const list = (name: string) => (named.get(name) ?? '').split(',').filter((each) => each !== '');
  return {
    text: named.get('text') ?? '',
    service: named.get('service') ?? '',
    priority: list('priority'),
    gate: list('gate'),
    status: named.has('status') ? list('status') : FIRST_STATE.status,
  };
}

/** Writes the filters as the part of an address behind `#`; nothing for the first state. */
export function hashOf(state: FilterState): string {
  const named = new URLSearchParams();
  if (state.text !== '') named.set('text', state.text);
  if (state.service !== '') named.set('service', state.service);
  for (const name of ['priority', 'gate'] as const) if (state[name].length > 0) named.set(name, state[name].join(','));
  if (state.status.join() !== FIRST_STATE.status.join()) named.set('status', state.status.join(','));
  return named.toString().replaceAll('%2C', ',');
}
