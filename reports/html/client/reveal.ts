/** Opens everything around a place of the page, so that a link to it leads to something that can be seen. */
export function reveal(hash: string): void {
  const place = document.getElementById(decodeURIComponent(hash.replace(/^#/, '')));
  if (place === null) return;
  for (let element: HTMLElement | null = place; element !== null; element = element.parentElement) {
    if (element.hidden) element.hidden = false;
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  place.querySelector('details')?.setAttribute('open', '');
  place.scrollIntoView();
}

/** Opens what is closed while the page is printed, where the style alone cannot, and closes it afterwards. */
export function openWhilePrinting(): void {
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .aside)')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });
}
