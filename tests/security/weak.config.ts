/** How the build with the switches is made: as the product's, and they are put in. */
import base from '../../wxt.config'
import { weakened } from './weakened'

export default {
  ...base,
  outDir: '.output/switches',
  vite: async (env: Parameters<NonNullable<typeof base.vite>>[0]) => {
    const vite = await base.vite?.(env)
    return { ...vite, plugins: [weakened, ...(vite?.plugins ?? [])] }
  },
}
