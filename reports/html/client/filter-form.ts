import type { FilterState } from './filter-state.ts';

/** What the form says. */
export function stateOfForm(form: HTMLFormElement): FilterState {
  const data = new FormData(form);
  const list = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  const single = (name: string) => list(name)[0] ?? '';
  return {
    text: single('text'),
    service: single('service'),
    priority: list('priority'),
    gate: list('gate'),
    status: list('status'),
  };
}

/** Makes the form say what the state does. */
export function fillForm(form: HTMLFormElement, state: FilterState): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = state.service;
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'search') field.value = state.text;
    else if (isListName(field.name)) field.checked = state[field.name].includes(field.value);
  }
}

function isListName(name: string): name is 'priority' | 'gate' | 'status' {
  return name === 'priority' || name === 'gate' || name === 'status';
}
