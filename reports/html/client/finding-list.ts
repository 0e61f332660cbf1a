import type { FilterState } from './filter-state.ts';
import { type Filtered, matcher } from './matching.ts';

interface Item {
  readonly element: HTMLElement;
  readonly filtered: Filtered;
}

interface CheckItem extends Item {
  readonly findings: readonly Item[];
}

/** How many findings and checks the filters leave, and how many there are. */
export interface Shown {
  readonly findings: number;
  readonly checks: number;
  readonly allFindings: number;
  readonly allChecks: number;
}

/** The list of checks and findings, read once; the texts of thousands are not read anew for each letter typed. */
export class FindingList {
  readonly #checks: readonly CheckItem[];

  constructor(list: HTMLElement) {
    this.#checks = [...list.querySelectorAll<HTMLElement>('.check')].map(checkItem);
  }

  /** Shows what the filters leave: a check with its findings that fit, or for itself when it has none. */
  apply(state: FilterState): Shown {
    const fits = matcher(state);
    const shown = { findings: 0, checks: 0, allFindings: 0, allChecks: this.#checks.length };
    for (const { element, filtered, findings } of this.#checks) {
      let fitting = 0;
      for (const finding of findings) {
        const isShown = fits(finding.filtered);
        show(finding.element, isShown);
        if (isShown) fitting += 1;
      }
      const isShown = findings.length === 0 ? fits(filtered) : fitting > 0;
      show(element, isShown);
      shown.findings += fitting;
      shown.allFindings += findings.length;
      if (isShown) shown.checks += 1;
    }
    return shown;
  }

  /** Opens or closes everything that is shown. */
  open(isOpen: boolean): void {
    for (const { element } of this.#checks) {
      if (element.hidden) continue;
      for (const details of element.querySelectorAll('details')) details.open = isOpen;
    }
  }
}

function show(element: HTMLElement, isShown: boolean): void {
  if (element.hidden === isShown) element.hidden = !isShown;
}

function checkItem(element: HTMLElement): CheckItem {
  const { gate = '', priority = '', status = '' } = element.dataset;
  const own =
    (element.querySelector('summary')?.textContent ?? '') + (element.querySelector('.body > p')?.textContent ?? '');
  const text = own.toLowerCase();
  const findings = [...element.querySelectorAll<HTMLElement>('.finding')].map((finding): Item => {
    const of = finding.dataset;
    const filtered = {
      gate,
      priority: of['priority'] ?? '',
      status: of['status'] ?? '',
      service: of['service'] ?? '',
      text: `${text} ${(finding.textContent ?? '').toLowerCase()}`,
    };
    return { element: finding, filtered };
  });
  return { element, filtered: { gate, priority, status, service: '', text }, findings };
}
