/** Words in names that are not the name. All folded. */

/** Forms of address, degrees and posts that stand in a field for a name. */
export const ADDRESS = new Set(
  (
    'mr mrs ms miss mx dr prof professor coach capt captain hauptmann oberst sgt lt kapitan kapt nurse matron burgermstr pfarrer auntie uncle tante onkel sir dame lord lady rev reverend fr father sister brother frere soeur pere mme mlle madame monsieur me maitre docteur pr professeur herr frau hr fru mag dipl ing inge dott dottssa ' +
    'dottore avv avvocato sig sigra sigg sr sra srta don dona dra ir drs dhr mevr mevrouw mw pan pani mgr judr mudr rndr phdr phd msc mba bsc llm md esq consul burgermeister burgermeisterin rabbi imam sheikh hajji haji smt shri sri ' +
    'eng lic arq moine notaire stb mp obe cbe mbe kc qc cpa pe rn bay bayan sayin hanim cik tuan puan datuk san sama sensei xiansheng nushi'
  ).split(' '),
)
/** Small words of family names, which are left out as often as not. */
export const PARTICLES = new Set(
  'van der den de del della di da do dos das du des la le el al il lo von zu zum zur und y e i bin ibn bint ben bn ter ten te ap af av abu d l o st san ul ur'.split(
    ' ',
  ),
)
/** Which of a family's bearers of one name. Folded; `generationOf` in `generations.ts` tells where the word means that. */
export const GENERATION: Record<string, string> = {
  jr: 'younger',
  jun: 'younger',
  junior: 'younger',
  jnr: 'younger',
  fils: 'younger',
  hijo: 'younger',
  hija: 'younger',
  filho: 'younger',
  figlio: 'younger',
  sr: 'elder',
  sen: 'elder',
  senior: 'elder',
  snr: 'elder',
  pere: 'elder',
  padre: 'elder',
  ii: 'second',
  iii: 'third',
  iv: 'fourth',
  neto: 'grandson',
  netto: 'grandson',
  sobrinho: 'nephew',
  figlia: 'younger',
  fille: 'younger',
  filha: 'younger',
  tochter: 'younger',
  sohn: 'younger',
  daughter: 'younger',
  ml: 'younger',
  mladsi: 'younger',
  mlodszy: 'younger',
  ifj: 'younger',
  yngre: 'younger',
  younger: 'younger',
  st: 'elder',
  starsi: 'elder',
  starszy: 'elder',
  id: 'elder',
  eldre: 'elder',
  aldre: 'elder',
  aeldre: 'elder',
  elder: 'elder',
  mere: 'elder',
  madre: 'elder',
  vater: 'elder',
  mutter: 'elder',
}
