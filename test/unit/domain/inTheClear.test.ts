import { describe, expect, it } from 'vitest';
import { isInTheClear } from '../../../src/domain/scope.ts';

describe('an endpoint', () => {
  it.each([
    'http://ec2.example.com',
    'http://10.0.0.1:4566',
    'HTTP://EC2.EXAMPLE.COM',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1@example.com/',
    'http://[2001:db8::1]:8080',
    'http://0.0.0.0',
    // No URL of the web: the SDK sends what is not https without TLS.
    'localhost:4566',
    'ftp://example.com',
  ])('is in the clear: %s', (endpoint) => expect(isInTheClear(endpoint)).toBe(true));

  it.each([
    undefined,
    'https://ec2.example.com',
    'https://10.0.0.1',
    'http://localhost:4566',
    'http://LOCALHOST',
    'http://127.0.0.1:4566',
    'http://127.8.9.10',
    'http://127.1',
    'http://0x7f000001',
    'http://[::1]:4566',
    'http://[0:0:0:0:0:0:0:1]',
    'not a url',
    '',
  ])('is not: %s', (endpoint) => expect(isInTheClear(endpoint)).toBe(false));
});
