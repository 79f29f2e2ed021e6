import { tags } from './index.js'
await tags()
