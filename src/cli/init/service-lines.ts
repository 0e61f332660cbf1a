import type { AccessFacts, ServiceFacts } from './facts.ts';
import { commented, note, scalar } from './lines.ts';

/** What each service is, and how the stores among them may be read. */
export function serviceLines(services: readonly ServiceFacts[], withCredentials: boolean): string[] {
  const known = services.map(({ name, kind }) => `  ${name}: ${kind ?? 'not known'}`);
  const closed = services.flatMap(({ name, access }) => (access && !access.read ? [{ name, access }] : []));
  return [
    ...note('The services, and what they are taken for. Say so where that is wrong (services.NAME.kind).', ...known),
    ...consentLines(withCredentials, services),
    ...(closed.length === 0 ? [] : credentialLines(closed)),
  ];
}

function consentLines(withCredentials: boolean, services: readonly ServiceFacts[]): string[] {
  if (!services.some(({ access }) => access)) return [];
  if (withCredentials)
    return [
      '',
      ...note('Stores are read with the passwords that their containers were started with.'),
      'credentials: from-containers',
    ];
  return [
    '',
    ...note('Stores that ask for a password are read only with your consent: with that of their containers,'),
    ...commented(['credentials: from-containers']),
  ];
}

function credentialLines(closed: readonly { readonly name: string; readonly access: AccessFacts }[]): string[] {
  const lines = closed.map(({ name, access: { user, variable } }) => {
    const given = [...(user === undefined ? [] : [`user: ${scalar(user)}`]), `passwordEnv: ${variable}`];
    return `  ${scalar(name)}: { credentials: { ${given.join(', ')} } }`;
  });
  return [
    ...note('or with one that an environment variable or a file holds (passwordEnv, passwordFile):'),
    ...commented(['services:', ...lines]),
  ];
}
