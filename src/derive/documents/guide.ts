import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { Subject } from '../../model/subject.ts';
import type { ReadDocument } from './documented-table.ts';

/** Instructions for an occasion that a project needs to have written down. */
export interface Guide {
  /** What it is called in findings: `a runbook`. */
  readonly name: string;
  /** What its file, its title or its heading is called. */
  readonly called: RegExp;
  /** What it has to speak of in a heading or in a column of a table. */
  readonly parts: readonly { readonly name: string; readonly called: RegExp }[];
}

export interface FoundGuide {
  readonly subject: Subject;
  readonly evidence: EvidenceId;
  /** Names of the parts that it leaves out. */
  readonly lacks: readonly string[];
  /** True when a document only links to it, so that its parts are not known. */
  readonly elsewhere: boolean;
  /** True when the file itself is called so, and not only its title or a heading. */
  readonly isNamedSo: boolean;
}

/** The guide in the documents that leaves out the least; undefined when there is none. */
export function findGuide(guide: Guide, documents: readonly ReadDocument[]): FoundGuide | undefined {
  const found = documents.flatMap((document) => inDocument(guide, document));
  return found.toSorted(
    (a, b) =>
      a.lacks.length - b.lacks.length ||
      Number(a.elsewhere) - Number(b.elsewhere) ||
      Number(b.isNamedSo) - Number(a.isNamedSo),
  )[0];
}

function inDocument({ called, parts }: Guide, document: ReadDocument): readonly FoundGuide[] {
  const { path, headings, tables, links, evidence } = document;
  const lacking = (texts: readonly string[]) => parts.filter((part) => !texts.some((text) => part.called.test(text)));
  const fileName = path.slice(path.lastIndexOf('/') + 1).replaceAll(/[-_]/g, ' ');
  const shape = (subject: Subject, texts: readonly string[]): FoundGuide => ({
    subject,
    evidence,
    lacks: lacking(texts).map(({ name }) => name),
    elsewhere: false,
    isNamedSo: called.test(fileName),
  });
  const title = headings[0];
  const all = [...headings.map(({ text }) => text), ...tables.flatMap(({ columns }) => columns)];
  if (called.test(fileName) || (title?.level === 1 && called.test(title.text)))
    return [shape({ file: path, ...title?.at }, all)];
  const sections = headings.flatMap((heading, index) => {
    if (!called.test(heading.text)) return [];
    const end = headings.findIndex(({ level }, at) => at > index && level <= heading.level);
    const inside = headings.slice(index, end === -1 ? undefined : end);
    const columns = tables.filter(({ under }) => under.includes(heading.text)).flatMap((table) => table.columns);
    return [shape(heading.at, [...inside.map(({ text }) => text), ...columns])];
  });
  const linked = links.filter(({ text, target }) => called.test(text) && /^https?:/.test(target));
  return [
    ...sections,
    ...linked.map(({ at }) => ({ subject: at, evidence, lacks: [], elsewhere: true, isNamedSo: false })),
  ];
}
