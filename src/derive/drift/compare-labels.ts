import { cutText } from '../../shared/cut-text.ts';
import { quotable } from '../secrets/masked-text.ts';
import type { Compare, Difference } from './difference.ts';
import { keyedDifferences } from './keyed-differences.ts';

/** Labels that Compose and the engines write themselves. */
const WRITTEN_BY_TOOLS = /^(?:com\.docker\.|desktop\.docker\.io\/|io\.podman\.|io\.buildah\.)/;
const LONGEST = 80;

/** The labels of the container beside those that its image brings. */
export const compareLabels: Compare = ({ service, container, image }) => {
  const own = Object.entries(service.labels).filter(([name]) => !WRITTEN_BY_TOOLS.test(name));
  const declared = new Map(own.map(([name, text]) => [name, { text }]));
  const isBrought = (name: string, value: string) => (image ? image.labels[name] === value : true);
  const running = Object.entries(container.labels).filter(
    ([name, value]) => !WRITTEN_BY_TOOLS.test(name) && (declared.has(name) || !isBrought(name, value)),
  );
  return keyedDifferences(declared, new Map(running), { keys: ['labels'], noun: 'label' }).map(withShortTexts);
};

function withShortTexts(difference: Difference): Difference {
  const [declared, running] = [difference.declared, difference.running].map(shortText);
  return { ...difference, declared: declared ?? '', running: running ?? '' };
}

function shortText(text: string): string {
  return text === '' ? 'an empty value' : cutText(quotable(text), LONGEST);
}
