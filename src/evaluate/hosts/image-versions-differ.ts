import { plainReference } from '../../derive/images/image-name.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type HostCheck, type HostDraft, isOnSeveralHosts, type Sighting } from './host-check.ts';
import type { HostView } from './host-view.ts';

interface Running extends Sighting {
  readonly reference: string;
  readonly service: string;
  readonly project: string;
  /** The digest of the registry where it is known, else the id. */
  readonly content: string;
}

export const imageVersionsDiffer: HostCheck = {
  meta: {
    id: 'image-versions-differ',
    priority: 'P2',
    title: 'A service and an image are the same on every host',
    failureTitle: 'A service or an image is another one on another host',
    why: 'Requests are answered by different programs, depending on the host that they reach.',
    fix: 'Name the image by its digest, and roll the same one out to every host.',
  },
  evaluate(hosts) {
    const running = hosts.flatMap(runningOn);
    const byService = [...groupBy(running, ({ project, service }) => `${project}/${service}`).values()];
    const byName = [...groupBy(running, ({ reference }) => reference).values()];
    const services = byService.filter(isOnSeveralHosts);
    const names = byName.filter(isOnSeveralHosts);
    return {
      examined: services.length + names.length,
      drafts: [...services.flatMap(otherReference), ...names.flatMap(otherContent)],
      otherwise: 'no service and no image is on more than one host',
    };
  },
};

function runningOn({ label, containers, images }: HostView): Running[] {
  return containers.map(({ image, imageId, service, project, evidence }) => {
    const [digest] = images.find(({ id }) => id === imageId)?.digests ?? [];
    const content = digest?.split('@').at(-1) ?? imageId;
    return { host: label, evidence, text: image, reference: plainReference(image), service, project, content };
  });
}

function otherReference(group: readonly [Running, ...Running[]]): HostDraft[] {
  if (new Set(group.map(({ reference }) => reference)).size < 2) return [];
  const [{ service, project }] = group;
  const message = `the service ${service} runs another image on another host`;
  return [{ subject: { project, service }, message, expected: 'one image', sightings: group }];
}

function otherContent(group: readonly [Running, ...Running[]]): HostDraft[] {
  if (new Set(group.map(({ content }) => content)).size < 2) return [];
  const [{ reference }] = group;
  const sightings = group.map(({ content, ...sighting }) => ({
    ...sighting,
    text: content.slice(0, 'sha256:'.length + 12),
  }));
  const message = `the name ${reference} stands for another image on another host`;
  return [{ subject: { image: reference }, message, expected: 'one digest', sightings }];
}
