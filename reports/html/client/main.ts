import { fillForm, stateOfForm } from './filter-form.ts';
import { FIRST_STATE, type FilterState, hashOf, holdsFilters, stateFrom } from './filter-state.ts';
import { FindingList, type Shown } from './finding-list.ts';
import { openWhilePrinting, reveal } from './reveal.ts';

// The page can be read without this script; with it, its findings can be filtered and its links open what they lead to.
// There is nothing here that writes markup: everything shown is in the page already.

function start(): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  const checks = document.querySelector<HTMLElement>('#checks');
  if (form === null || checks === null) return;
  const list = new FindingList(checks);
  const apply = (state: FilterState): void => tell(list.apply(state));
  const takeFromForm = (): void => {
    const state = stateOfForm(form);
    const hash = hashOf(state);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
    apply(state);
  };
  const takeFromAddress = (): void => {
    if (location.hash !== '' && !holdsFilters(location.hash)) {
      reveal(location.hash);
      return;
    }
    const state = stateFrom(location.hash);
    fillForm(form, state);
    apply(state);
  };
  form.hidden = false;
  fillForm(form, FIRST_STATE);
  apply(FIRST_STATE);
  form.addEventListener('input', takeFromForm);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fillForm(form, FIRST_STATE);
    takeFromForm();
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset['open'] !== undefined)
      list.open(target.dataset['open'] === 'all');
  });
  addEventListener('hashchange', takeFromAddress);
  takeFromAddress();
  openWhilePrinting();
}

function tell({ findings, checks, allFindings, allChecks }: Shown): void {
  const count = document.querySelector('#filter-count');
  if (count !== null) count.textContent = `${findings} of ${allFindings} findings, ${checks} of ${allChecks} checks`;
  document.querySelector('#nothing-shown')?.toggleAttribute('hidden', checks > 0);
}

start();
