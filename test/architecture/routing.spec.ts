import { describe, expect, it } from '@jest/globals';
import { CONSUMERS, ROUTING, TIMERS, type ConsumerName } from '@app/contracts';

describe('routing', () => {
  it('names a consumer for every line, and every consumer hears something', () => {
    const heard = new Set<string>([...Object.values(ROUTING).flat(), ...Object.values(TIMERS)]);
    expect([...heard].filter((name) => !(name in CONSUMERS))).toEqual([]);
    expect((Object.keys(CONSUMERS) as ConsumerName[]).filter((name) => !heard.has(name))).toEqual([]);
  });

  it('gives every consumer a kebab-case name and one app', () => {
    for (const [name, { app, concurrency }] of Object.entries(CONSUMERS)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(app).toMatch(/^[a-z]+$/);
      expect(concurrency).toBeGreaterThan(0);
    }
  });
});
