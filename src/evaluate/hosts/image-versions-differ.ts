import { plainReference } from '../../derive/images/image-name.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type HostCheck, type HostDraft, isOnSeveralHosts, type Sighting } from './host-check.ts';
import type { HostView } from './host-view.ts';

interface Running extends Sighting {
  readonly reference: string;
  readonly service: string;
  readonly project: string;
  /** The digests by which registries know it, then its id. */
  readonly contents: readonly [string, ...string[]];
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
    const digests = images.find(({ id }) => id === imageId)?.digests ?? [];
    const [first = imageId, ...others] = digests.map((digest) => digest.slice(digest.indexOf('@') + 1));
    const contents = [first, ...others, imageId] as const;
    return { host: label, evidence, text: image, reference: plainReference(image), service, project, contents };
  });
}

function otherReference(group: readonly [Running, ...Running[]]): HostDraft[] {
  if (new Set(group.map(({ reference }) => reference)).size < 2) return [];
  const [{ service, project }] = group;
  const message = `the service ${service} runs another image on another host`;
  return [{ subject: { project, service }, message, expected: 'one image', sightings: group }];
}

function otherContent(group: readonly [Running, ...Running[]]): HostDraft[] {
  const [{ reference, contents }, ...others] = group;
  if (areOneImage(new Set(contents), others)) return [];
  const sightings = group.map(({ host, evidence, contents: [content] }) => ({
    host,
    evidence,
    text: content.slice(0, 'sha256:'.length + 12),
  }));
  const message = `the name ${reference} stands for another image on another host`;
  return [{ subject: { image: reference }, message, expected: 'one digest', sightings }];
}

/**
 * Engines number one image differently, and registries as well; one that was loaded from a file has no digest at all. So
 * what shares an id or a digest is one image, also by way of a third.
 */
function areOneImage(known: ReadonlySet<string>, others: readonly Running[]): boolean {
  const isKnown = ({ contents }: Running) => contents.some((content) => known.has(content));
  const same = others.filter(isKnown);
  if (same.length === 0) return others.length === 0;
  const rest = others.filter((one) => !isKnown(one));
  return areOneImage(new Set([...known, ...same.flatMap(({ contents }) => contents)]), rest);
}
