import type { Finding } from '../../src/model/check-result.ts';
import { type SubjectPart, subjectParts } from '../text/subject-parts.ts';
import { code, prose } from './escape.ts';
import { joinMarkdown, type Markdown, md } from './markdown.ts';

/**
 * The subjects of several findings in one line; what they have in common is said once:
 * ``services `api` (2:3), `db` (9:3) in `compose.yaml` ``.
 */
export function subjectList(findings: readonly Pick<Finding, 'subject'>[]): Markdown {
  const files = new Set(findings.map(({ subject }) => subject.file));
  const [file] = files;
  const isOneFile = files.size === 1 && file !== undefined;
  const items = findings.map(({ subject }) => {
    const { file: itsFile, line, column, ...rest } = subject;
    const numbers = [line, column].filter((part) => part !== undefined).join(':');
    const place = isOneFile ? numbers : [itsFile, numbers].filter(Boolean).join(':');
    return { parts: Object.keys(rest).length === 0 ? [] : subjectParts(rest), place };
  });
  const shared = sharedParts(items.map(({ parts }) => parts));
  const own = items.map(({ parts, place }) => ({ parts: parts.filter((part) => !isIn(shared, part)), place }));
  const label = commonLabel(own.map(({ parts }) => parts));
  const told = label === undefined ? inFull(items) : listUnder(label, own, shared);
  return isOneFile ? md`${told} in ${code(file)}` : told;
}

interface Item {
  readonly parts: readonly SubjectPart[];
  readonly place: string;
}

function inFull(items: readonly Item[]): Markdown {
  return joinMarkdown(
    items.map(({ parts, place }) => item(parts, place)),
    '; ',
  );
}

/** ``services `api`, `worker`, variable `JWT_SECRET` ``: what each is, then what all of them share. */
function listUnder(label: string, own: readonly Item[], shared: readonly SubjectPart[]): Markdown {
  const named = own.map(({ parts, place }) => item(unlabelled(parts), place));
  const list = md`${prose(plural(label))} ${joinMarkdown(named, ', ')}`;
  return shared.length === 0 ? list : md`${list}, ${item(shared, '')}`;
}

/** What stands in every subject. */
function sharedParts(subjects: readonly (readonly SubjectPart[])[]): readonly SubjectPart[] {
  const [first = [], ...others] = subjects;
  return others.length === 0 ? [] : first.filter((part) => others.every((parts) => isIn(parts, part)));
}

function isIn(parts: readonly SubjectPart[], { label, value }: SubjectPart): boolean {
  return parts.some((part) => part.label === label && part.value === value);
}

function item(parts: readonly SubjectPart[], place: string): Markdown {
  if (parts.length === 0) return code(place);
  const name = joinMarkdown(
    parts.map(({ label, value }) => (label === '' ? code(value) : md`${prose(label)} ${code(value)}`)),
    ', ',
  );
  return place === '' ? name : md`${name} (${prose(place)})`;
}

/** The label, when every subject is one thing of the same sort. */
function commonLabel(subjects: readonly (readonly SubjectPart[])[]): string | undefined {
  const labels = new Set(subjects.map((parts) => (parts.length === 1 ? parts[0]?.label : undefined)));
  const [label] = labels;
  return labels.size === 1 && label !== '' ? label : undefined;
}

function unlabelled(parts: readonly SubjectPart[]): SubjectPart[] {
  return parts.map(({ value }) => ({ label: '', value }));
}

function plural(label: string): string {
  return label.endsWith('s') ? `${label}es` : `${label}s`;
}
