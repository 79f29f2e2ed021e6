// Listed in `setupFilesAfterEnv`, so nock is imported before any module under test. That order matters: Jest
// snapshots the exports of node:http(s) into an ESM namespace on first import, and nock 14 patches the CommonJS
// object; a namespace taken earlier would keep the real `request` and reach the network.
// Built-ins are shared by all test files of one worker, so the patch is undone after each file.
import { afterAll, afterEach } from '@jest/globals'
import nock from 'nock'

nock.disableNetConnect()
nock.enableNetConnect(/^(127\.|\[?::1\]?|localhost)/)

afterEach(() => {
  nock.abortPendingRequests()
  nock.cleanAll()
})
afterAll(() => {
  nock.restore()
})
