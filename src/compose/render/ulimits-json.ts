import { numberOf } from '../service/typed.ts';
import { number, type Printer, printRecord } from './printers.ts';

const PAIR: Readonly<Record<string, Printer>> = { soft: number, hard: number };

/** One limit for both, or a soft and a hard one. */
export const ulimit: Printer = (tree, printing) => {
  if (tree.type === 'mapping') return printRecord(tree, PAIR, printing);
  return numberOf(tree) || {};
};
