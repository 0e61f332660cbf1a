import { environmentLines } from './environment-lines.ts';
import { expectationLines } from './expectation-lines.ts';
import type { EndpointFacts, InitFacts, ServiceFacts } from './facts.ts';
import { beside, commented, list, note, scalar } from './lines.ts';
import { serviceLines } from './service-lines.ts';

/** A first settings file, commented. Its reader can take all of it as it is: nothing has to be edited before a run. */
export function draftSettings(facts: InitFacts): string {
  const parts = [
    headLines(facts),
    targetLines(facts),
    environmentLines(facts.environments),
    serviceLines(facts.services, facts.withCredentials),
    endpointLines(facts.services),
    expectationLines(facts.services, facts.unseen),
    JUDGING,
    FLOWS,
    CHECKLIST,
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function headLines({ takenAt, project }: InitFacts): string[] {
  return note(
    `Settings of gates for ${project ?? 'this project'}, drafted by \`gates init\` on ${takenAt.slice(0, 10)}.`,
    'Every key is optional, and an unknown one is an error. All keys: `gates schema settings`.',
    'No password stands here: credentials name the variable or the file that holds them.',
  );
}

function targetLines({ project, projectNamed, files }: InitFacts): string[] {
  const named = [`project: ${scalar(project ?? 'name')}`];
  const chosen = files.length === 0 ? [] : [...note('Relative to the current folder.'), `files: ${list(files)}`];
  return [
    ...note('The project on the engine; by default the name that the Compose files give.'),
    ...(projectNamed ? named : commented(named)),
    ...chosen,
  ];
}

function endpointLines(services: readonly ServiceFacts[]): string[] {
  const found = services.flatMap(({ name, endpoints }) => endpoints.map((endpoint) => endpointLine(name, endpoint)));
  const title = 'HTTP endpoints that must answer.';
  if (found.length > 0) return [...note(`${title} Each of these did when this was written.`), 'endpoints:', ...found];
  return [
    ...note(`${title} None was found. Example:`),
    ...commented(['endpoints:', '  - { service: api, name: health, path: /health, port: 3000, status: 200 }']),
  ];
}

function endpointLine(service: string, { name, path, port, status, durationMs }: EndpointFacts): string {
  const parts = { service: scalar(service), name: scalar(name), path: scalar(path), port, status };
  const fields = Object.entries(parts).map(([key, value]) => `${key}: ${value}`);
  return beside(`  - { ${fields.join(', ')} }`, `today ${Math.max(1, Math.round(durationMs))} ms`, 82);
}

const JUDGING = [
  ...note('From which priority on a finding fails its gate, and for what the system is used (prod or dev).'),
  ...commented(['failOn: P1', 'severity: { profile: prod }']),
];

const FLOWS = [
  ...note(
    'Functional tests (the third gate) are described in flow files. `gates flows init` writes a first one,',
    '`gates flows plan` says what it would send, `gates run` runs it.',
  ),
  ...commented(['flows: { effects: read }']),
];

const CHECKLIST = [
  ...note('What people check themselves before a release: `gates checklist` lists it with the state of the gates.'),
  ...commented(['checklist:', '  - The rollback was tried on staging']),
];
