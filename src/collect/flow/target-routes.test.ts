import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { TargetRoutes } from './target-routes.ts';

const PLACE = { engineHost: '127.0.0.1', isLocal: true };
const published = { containerPort: 3000, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8080 };
const networks = [{ name: 'shop', address: '172.20.0.5', aliases: [] }];
const api = aContainer('api', { service: 'api', ports: [published], networks });
const target = (port: number) => ({ service: 'api', port, protocol: 'http' as const });
const stopped = { ...api.state, status: 'exited' as const, running: false };

describe('the way to a target', () => {
  test('is a published port, else the address of the container', () => {
    const routes = new TargetRoutes([api], PLACE);
    expect(routes.routeOf(target(3000))).toEqual({ via: 'published port', host: '127.0.0.1', port: 8080 });
    expect(routes.routeOf(target(9090))).toEqual({ via: 'container address', host: '172.20.0.5', port: 9090 });
  });

  test('is none to a container that does not run, and none through the bridge of another host', () => {
    expect(new TargetRoutes([{ ...api, state: stopped }], PLACE).routeOf(target(3000))).toMatchObject({
      code: 'target.unreachable',
      blame: 'precondition',
    });
    expect(new TargetRoutes([api], { ...PLACE, isLocal: false }).routeOf(target(9090))).toHaveProperty('code');
  });

  test('is learned anew when a container was started again', () => {
    const routes = new TargetRoutes([api], PLACE);
    routes.learn('api', [aContainer('api', { service: 'api', ports: [{ ...published, hostPort: 9999 }] })]);
    expect(routes.routeOf(target(3000))).toMatchObject({ port: 9999 });
  });

  test('is what stands in the file for an address', () => {
    const routes = new TargetRoutes([], PLACE);
    expect(routes.routeOf({ url: 'https://[::1]/x', protocol: 'https' })).toEqual({ host: '::1', port: 443 });
    expect(routes.routeOf({ url: 'http://shop.example:81', protocol: 'http' })).toEqual({
      host: 'shop.example',
      port: 81,
    });
  });
});
