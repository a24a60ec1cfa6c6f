import { describe, expect, it } from '@jest/globals';
import { fillMessage } from './messages.js';

describe('messages', () => {
  it('fill their parameters and leave unknown ones visible', () => {
    expect(fillMessage('Cần {need}, có {have}', { need: 6 })).toBe('Cần 6, có {have}');
  });
});
