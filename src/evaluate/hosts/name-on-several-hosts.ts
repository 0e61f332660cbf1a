import { plainReference } from '../../derive/images/image-name.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type HostCheck, isOnSeveralHosts } from './host-check.ts';

export const nameOnSeveralHosts: HostCheck = {
  meta: {
    id: 'name-on-several-hosts',
    priority: 'P3',
    title: 'A container name stands for the same service on every host',
    failureTitle: 'The same container name is another service on another host',
    why: 'Logs, metrics and alerts that name only the container cannot be told apart.',
    fix: 'Give the projects names of their own, and leave container names to Compose.',
  },
  evaluate(hosts) {
    const named = hosts.flatMap(({ label, containers }) =>
      containers.map(({ name, project, service, image, evidence }) => {
        return { host: label, evidence, name, text: `${service} of ${project}, ${repositoryOf(image)}` };
      }),
    );
    const shared = [...groupBy(named, ({ name }) => name).values()].filter(isOnSeveralHosts);
    return {
      examined: shared.length,
      drafts: shared
        .filter((group) => new Set(group.map(({ text }) => text)).size > 1)
        .map((group) => ({
          subject: { container: group[0].name },
          message: `${group[0].name} is the name of different things`,
          expected: 'one service',
          sightings: group,
        })),
      otherwise: 'no container name is there on more than one host',
    };
  },
};

/** Another tag is another version of the same thing. */
function repositoryOf(image: string): string {
  return plainReference(image).replace(/:[^:/]*$/, '');
}
