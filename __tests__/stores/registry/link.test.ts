import { describe, expect, test } from '@jest/globals'
import { nextLink, nextPage, resolveLocation, withDigest } from '../../../src/stores/registry/manifests/link.ts'

const HERE = new URL('https://r.example/v2/a/b/tags/list?n=2')

describe('the next page', () => {
  test.each<[string, string[], string | undefined]>([
    ['relative', ['</v2/a/b/tags/list?last=x&n=2>; rel="next"'], '?last=x&n=2'],
    ['absolute', ['<https://r.example/v2/a/b/tags/list?last=x>; rel="next"'], '?last=x'],
    ['of another host: only its query counts', ['<http://10.0.0.1:8080/v2/a/b/tags/list?last=x>;rel=next'], '?last=x'],
    ['without the prefix of a virtual repository', ['</v2/b/tags/list?last=x>; rel="next"'], '?last=x'],
    ['without brackets', ['/v2/a/b/tags/list?last=x; rel="next"'], '?last=x'],
    ['with spaces', ['  </v2/a/b/tags/list?last=x>  ;  REL = next '], '?last=x'],
    ['only a query', ['<?last=x>; rel="next"'], '?last=x'],
    ['opaque', ['</v2/a/b/tags/list?next_page=gAAA%3D%2B==>; rel="next"'], '?next_page=gAAA%3D%2B=='],
    ['among others', ['<?p=1>; rel="prev", <?last=a,b>; title="x, y"; rel="next"'], '?last=a,b'],
    ['in a second header', ['<?p=1>; rel=first', '<?p=2>; rel=next'], '?p=2'],
    ['with an empty orderby (ACR)', ['</v2/a/b/tags/list?last=x&n=2&orderby=>; rel="next"'], '?last=x&n=2&orderby='],
    ['with several relations', ['<?p=2>; rel="last next"'], '?p=2'],
    ['back to this page', ['</v2/a/b/tags/list?n=2>; rel="next"'], undefined],
    ['of another relation', ['<?p=2>; rel="nextish"'], undefined],
    ['empty', ['<>; rel="next"'], undefined],
    ['not a link', ['nonsense'], undefined],
    ['none', [], undefined],
  ])('%s', (_, headers, expected) => {
    const target = nextLink(headers)
    const next = target === undefined ? undefined : nextPage(HERE, target)
    expect(next?.search).toBe(expected)
    if (next !== undefined) expect(next.origin + next.pathname).toBe('https://r.example/v2/a/b/tags/list')
  })

  test('a link without a query is followed by its path, on our host', () => {
    expect(nextPage(HERE, 'https://evil.example/v2/a/b/tags/page2')?.href).toBe('https://r.example/v2/a/b/tags/page2')
  })
})

describe('Location', () => {
  const registry = new URL('https://r.example/')
  const response = new URL('https://r.example/v2/a/blobs/uploads/')
  test.each([
    ['/v2/a/blobs/uploads/1?_state=a%2Fb%3D%3D', 'https://r.example/v2/a/blobs/uploads/1?_state=a%2Fb%3D%3D'],
    ['https://r.example/v2/a/blobs/uploads/1', 'https://r.example/v2/a/blobs/uploads/1'],
    ['https://r.example:443/v2/x', 'https://r.example/v2/x'],
    ['r.example/v2/x', 'https://r.example/v2/x'],
    ['1', 'https://r.example/v2/a/blobs/uploads/1'],
    ['http://r.example/v2/x?_state=1', 'https://r.example/v2/x?_state=1'],
    ['https://storage.example/put?sig=1', 'https://storage.example/put?sig=1'],
  ])('%s', (location, expected) => {
    expect(resolveLocation(location, response, registry).href).toBe(expected)
  })

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['plain HTTP elsewhere', 'http://other.example/x'],
    ['a user in it', 'https://u:p@r.example/x'],
    ['another scheme', 'file:///etc/passwd'],
    ['no URL', 'https://['],
  ])('refuses %s', (_, location) => {
    expect(() => resolveLocation(location, response, registry)).toThrow(/Location/)
  })

  test.each([
    ['https://r/x', 'https://r/x?digest=sha256%3Aab'],
    ['https://r/x?_state=a%2Bb', 'https://r/x?_state=a%2Bb&digest=sha256%3Aab'],
  ])('the digest joins %s', (url, expected) => {
    expect(withDigest(new URL(url), 'sha256:ab').href).toBe(expected)
  })
})
