import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CasNonsense, readCasXml, readJson, readLogout, type Validation } from './cas-answer.ts';

const NS = `xmlns:cas="http://www.yale.edu/tp/cas"`;
const wrapped = (inner: string, ns = NS) => `<cas:serviceResponse ${ns}>${inner}</cas:serviceResponse>`;
const success = (user: string, more = '') =>
  wrapped(`<cas:authenticationSuccess><cas:user>${user}</cas:user>${more}</cas:authenticationSuccess>`);
const told = (read: (body: string) => Validation, body: string): Validation | 'refused' => {
  try {
    return read(body);
  } catch (error) {
    if (error instanceof CasNonsense) return 'refused';
    throw error;
  }
};

describe('the answer of a CAS server', () => {
  it('is read in JSON and XML, with any prefix and the five entities', () => {
    expect(readCasXml(`<?xml version="1.0"?>\n${success(' li&amp;&#x674e; ')}`)).toMatchObject({ user: 'li&李' });
    expect(
      readCasXml(
        '<serviceResponse xmlns="http://www.yale.edu/tp/cas"><authenticationSuccess><user>li</user><proxies/></authenticationSuccess></serviceResponse>',
      ),
    ).toMatchObject({ user: 'li' });
    expect(
      readCasXml(wrapped('<cas:authenticationFailure code="INVALID_TICKET">x</cas:authenticationFailure>')),
    ).toEqual({
      failure: 'INVALID_TICKET',
    });
    const attributes = { authenticationDate: ['2026-11-01T00:00:00Z'], mail: 'x' };
    expect(
      readJson(JSON.stringify({ serviceResponse: { authenticationSuccess: { user: 'li', attributes } } })),
    ).toEqual({
      user: 'li',
      authenticatedAt: '2026-11-01T00:00:00Z',
    });
  });

  const HOSTILE: Record<string, string> = {
    'an external entity': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${success('&x;')}`,
    'a parameter entity': `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]>${success('li')}`,
    'a bomb': `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${success('&b;')}`,
    'an entity that nobody declared': success('&admin;'),
    'a comment within the name': success('admin<!-- -->nobody'),
    CDATA: success('<![CDATA[admin]]>'),
    'an instruction': success('<?x?>admin'),
    'two users': success('li', '<cas:user>admin</cas:user>'),
    'no user': wrapped('<cas:authenticationSuccess/>'),
    'both success and failure': wrapped(
      '<cas:authenticationFailure code="X"/><cas:authenticationSuccess><cas:user>li</cas:user></cas:authenticationSuccess>',
    ),
    'a proxy ticket': success('li', '<cas:proxies><cas:proxy>https://other.example/</cas:proxy></cas:proxies>'),
    'another namespace': success('li').replace('yale', 'evil'),
    'a prefix that is not bound': success('li').replaceAll('cas:user', 'x:user'),
    'a user of parts': success('<cas:b>li</cas:b>'),
    'two documents': success('li') + success('admin'),
    'an end that is missing': success('li').slice(0, -10),
    'an attribute twice': success('li').replace(NS, `${NS} ${NS}`),
    'depth without end': '<a>'.repeat(5000),
    'a surrogate by number': success('&#xd800;'),
    'no document': '',
  };
  it.each(Object.entries(HOSTILE))('is refused with %s', (_, body) => {
    expect(told(readCasXml, body)).toBe('refused');
  });

  it('is refused in JSON that says more or other than the protocol', () => {
    const of = (serviceResponse: unknown, more = {}) => told(readJson, JSON.stringify({ serviceResponse, ...more }));
    const user = 'li';
    for (const said of [
      { authenticationSuccess: { user }, authenticationFailure: { code: 'X' } },
      { authenticationSuccess: { user: ['li', 'admin'] } },
      { authenticationSuccess: { user: { toString: 'li' } } },
      { authenticationSuccess: { user, proxies: ['https://other.example/'] } },
      { authenticationSuccess: {} },
      {},
      null,
    ])
      expect(of(said), JSON.stringify(said)).toBe('refused');
    expect(of({ authenticationSuccess: { user } }, { user: 'admin' })).toBe('refused');
    for (const text of ['', '[]', '"li"', '{"serviceResponse":', 'yes\nli\n'])
      expect(told(readJson, text)).toBe('refused');
  });

  it('never says another user than was written, nor faults, however it is cut, mixed or mutated', () => {
    const sound = success('li');
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '&',
      ';',
      '"',
      'cas:user',
      '<!',
      '<?',
      ']]>',
      '\u0000',
      'admin',
      ' ',
    );
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(12), fc.array(piece, { maxLength: 4 }), (at, cut, pieces) => {
        const mutated = sound.slice(0, at) + pieces.join('') + sound.slice(at + cut);
        const said = told(readCasXml, mutated);
        if (said === 'refused' || said.user === undefined) return;
        const raw = /<cas:user(?:\s[^>]*)?>([^<]*)<\/cas:user\s*>/.exec(mutated)?.[1];
        expect(said.user).toBe(String(raw).trim());
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const read of [readCasXml, readJson]) expect(told(read, text)).toBe('refused');
        expect(readLogout(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (user) => {
        const clean = [...user].filter((sign) => sign >= ' ').join('');
        const written = [...clean].map((sign) => `&#${sign.codePointAt(0)};`).join('');
        expect(readCasXml(success(written))).toMatchObject({ user: clean.trim() });
      }),
    );
  });

  it('names the ticket whose session ended, and nothing where it is no such request', () => {
    const request = (index: string, ns = 'urn:oasis:names:tc:SAML:2.0:protocol') =>
      `<samlp:LogoutRequest xmlns:samlp="${ns}" ID="x" Version="2.0"><saml:NameID xmlns:saml="urn:x">li</saml:NameID>${index}</samlp:LogoutRequest>`;
    const index = '<samlp:SessionIndex>ST-1</samlp:SessionIndex>';
    expect(readLogout(request(index))).toBe('ST-1');
    expect(readLogout(request(index, 'urn:else'))).toBeNull();
    expect(readLogout(request(index + index))).toBeNull();
    expect(readLogout(request(''))).toBeNull();
    expect(readLogout(`<!DOCTYPE x>${request(index)}`)).toBeNull();
  });
});
