import type { Subject } from '../../src/model/subject.ts';

/** One part of what a finding is about; a place in a file needs no label. */
export interface SubjectPart {
  readonly label: string;
  readonly value: string;
}

const LABELLED = [
  'engine',
  'project',
  'flow',
  'contract',
  'suite',
  'service',
  'container',
  'image',
  'network',
  'volume',
  'variable',
  'port',
  'url',
] as const;

/** Names the subject of a finding, from the wide to the narrow; the place in a file comes last. */
export function subjectParts(subject: Subject): SubjectPart[] {
  const labelled = LABELLED.flatMap((field) => {
    const value = field === 'container' && isOnlyReplica(subject) ? undefined : subject[field];
    return value === undefined ? [] : [{ label: field === 'url' ? 'address' : field, value }];
  });
  const place = [subject.file, subject.line, subject.column].filter((part) => part !== undefined).join(':');
  const parts = place === '' ? labelled : [...labelled, { label: '', value: place }];
  return parts.length === 0 ? [{ label: '', value: 'the project' }] : parts;
}

/** True when the container is called after its service as Compose does, so that its name says nothing more. */
function isOnlyReplica({ service, container }: Subject): boolean {
  return service !== undefined && (container?.endsWith(`-${service}-1`) ?? false);
}

/** The subject as plain words: `service api, port 0.0.0.0:3000/tcp`. */
export function subjectText(subject: Subject): string {
  return subjectParts(subject)
    .map(({ label, value }) => (label === '' ? value : `${label} ${value}`))
    .join(', ');
}

/** The one name by which a reader tells subjects apart: the flow, the contract or the service, else the narrowest thing known. */
export function subjectName(subject: Subject): string {
  return (
    subject.flow ??
    subject.contract ??
    subject.suite ??
    subject.service ??
    subjectParts(subject).at(-1)?.value ??
    'the project'
  );
}
