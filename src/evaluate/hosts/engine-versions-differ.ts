import type { HostCheck } from './host-check.ts';

export const engineVersionsDiffer: HostCheck = {
  meta: {
    id: 'engine-versions-differ',
    priority: 'P3',
    title: 'All hosts have the same version of the engine',
    failureTitle: 'Hosts have different versions of the engine',
    why: 'What was tried on one host may behave otherwise on the next.',
    fix: 'Bring the engines to the same version.',
  },
  evaluate(hosts) {
    const engines = hosts.flatMap(({ label, engine }) => (engine ? [{ host: label, engine }] : []));
    const versions = new Set(engines.map(({ engine }) => engine.version));
    const sightings = engines.map(({ host, engine }) => ({ host, evidence: engine.evidence, text: engine.version }));
    return {
      // One engine alone agrees with itself, which says nothing about the others.
      examined: engines.length < 2 ? 0 : engines.length,
      drafts:
        versions.size < 2
          ? []
          : [{ subject: { topic: 'engine' }, message: 'the versions differ', expected: 'one version', sightings }],
      otherwise: 'fewer than two hosts were asked for their engine',
    };
  },
};
