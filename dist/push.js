import { push } from './index.js'
await push()
