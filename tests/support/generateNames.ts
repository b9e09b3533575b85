/**
 * Made-up names in the scripts that a mailbox meets, each with how it would be written in an address. Families of Latin
 * script are mostly put together from syllables, so that rare names are as common as they are. Long because it is mostly data.
 */

/** A share of uniform random numbers, from 0 to 1. */
export type Chance = () => number

/** A name as it is written, and both its parts in Latin letters, as addresses have them. */
export type MadeName = { givenName: string; familyName: string; name: string; latin: [given: string, family: string] }

type Part = { shown: string; latin: string }
type Script = { share: number; given: Part[]; family: Part[]; familyFirst?: true; close?: true }

/** `Иван/ivan …`; a Latin name needs no second writing but loses its accents. */
const parts = (list: string): Part[] =>
  list.split(/\s+/).map((one) => {
    const [shown = '', latin] = one.split('/')
    return { shown, latin: latin ?? latinOf(shown) }
  })

const latinOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

const LATIN: Script = {
  share: 0.64,
  given: parts(
    `Adèle Agnès Amir Andrea Anouk Bastien Björn Camille Carlos Chloé Claire Dario Dominik Elif Émile Fatou Florence Gaël
    Giulia Hanna Hélène Ivo Jeanne João Jürgen Kenza Laura Léon Luis Magda Maria Marie Martin Mateusz Mireille Nicolas Noé
    Nora Odile Paul Pavel Pedro Rania Sofia Søren Théo Thomas Ursule Violette Wim Yara Zoé Zuzana`,
  ),
  family: parts(
    `Abadie Bertin Björklund Caron Çelik Daniau Dvořák Esteve Fauré Ferreira García Grangier Haas Iribarne Jacquot Kowal
    Łukasik Lambert Lefèvre Marchetti Müller Nguyễn Núñez Ortega Ørsted Pasquier Quéré Ravel Sánchez Schröder Tessier Umber
    Villard Weber Yıldız Žižka Zimmer`,
  ),
}

const OTHERS: Script[] = [
  {
    share: 0.08,
    given: parts(
      'Анна/anna Борис/boris Вера/vera Дмитрий/dmitri Елена/elena Иван/ivan Ксения/ksenia Олег/oleg Павел/pavel Юлия/yulia',
    ),
    family: parts(
      'Белов/belov Волков/volkov Громов/gromov Зайцев/zaitsev Карпенко/karpenko Лебедев/lebedev Орлов/orlov Шевчук/shevchuk',
    ),
  },
  {
    share: 0.04,
    given: parts('Άννα/anna Γιώργος/giorgos Δήμητρα/dimitra Ελένη/eleni Κώστας/kostas Μαρία/maria Νίκος/nikos'),
    family: parts(
      'Αλεξίου/alexiou Βασιλείου/vasiliou Δημητρίου/dimitriou Οικονόμου/oikonomou Παππάς/pappas Χατζής/chatzis',
    ),
  },
  {
    share: 0.05,
    given: parts('أحمد/ahmad خالد/khalid فاطمة/fatima ليلى/layla محمد/mohammed مريم/maryam نور/nour يوسف/yusuf'),
    family: parts('الحداد/alhaddad الخطيب/alkhatib الصالح/alsaleh القاسم/alqasim المصري/almasri النجار/alnajjar'),
  },
  {
    share: 0.03,
    given: parts('אבי/avi דוד/david חנה/hanna יעל/yael מיכל/michal נועה/noa שרה/sara תמר/tamar'),
    family: parts('אברהם/avraham ביטון/biton כהן/cohen לוי/levi מזרחי/mizrahi פרידמן/friedman'),
  },
  {
    share: 0.06,
    given: parts('伟/wei 芳/fang 娜/na 敏/min 静/jing 丽华/lihua 志强/zhiqiang 建国/jianguo 晓明/xiaoming'),
    family: parts('王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 欧阳/ouyang'),
    familyFirst: true,
    close: true,
  },
  {
    share: 0.04,
    given: parts(
      'さくら/sakura ひかり/hikari まこと/makoto ゆうこ/yuko アキラ/akira ケンジ/kenji 健太/kenta 美咲/misaki',
    ),
    family: parts('佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 渡辺/watanabe 小林/kobayashi'),
    familyFirst: true,
  },
  {
    share: 0.03,
    given: parts('민준/minjun 서연/seoyeon 지훈/jihun 하은/haeun 도윤/doyun 수빈/subin'),
    family: parts('김/kim 이/lee 박/park 최/choi 정/jung 남궁/namgung'),
    familyFirst: true,
    close: true,
  },
  {
    share: 0.03,
    given: parts('अमित/amit अनिता/anita दीपक/deepak प्रिया/priya राजेश/rajesh सुनीता/sunita'),
    family: parts('कुमार/kumar गुप्ता/gupta पटेल/patel मिश्रा/mishra शर्मा/sharma सिंह/singh'),
  },
]

const SYLLABLES = [
  'Bar Bel Brou Cal Cha Cor Del Dor Fer Gal Gau Har Jan Kar Lam Lan Mar Mer Mon Nor Pal Per Ros Sal San Sor Tal Tor Val Ver Vil'.split(
    ' ',
  ),
  ' a e i o u an en in on ar el'.split(' '),
  'bert court din dine gard lier mont nard neau quet rand ret rier sard son stein tier ton vel vier zac'.split(' '),
]
const PARTICLES = ['de ', 'van ', 'von ', 'Le ', 'De ', 'El ', "d'"]

/** One of a list. */
export const pick = <T>(random: Chance, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** Someone's name: two in three in Latin letters, the others in one of eight scripts. */
export function madeName(random: Chance): MadeName {
  const script = scriptOf(random())
  const given = pick(random, script.given)
  const family = script === LATIN ? latinFamily(random) : pick(random, script.family)
  const order = script.familyFirst ? [family.shown, given.shown] : [given.shown, family.shown]
  return {
    givenName: given.shown,
    familyName: family.shown,
    name: order.join(script.close ? '' : ' '),
    latin: [given.latin, family.latin],
  }
}

/** A family of any script, as companies are called after. */
export function madeFamily(random: Chance): Part {
  const script = scriptOf(random())
  return script === LATIN ? latinFamily(random) : pick(random, script.family)
}

function scriptOf(share: number): Script {
  let left = share - LATIN.share
  if (left < 0) return LATIN
  for (const script of OTHERS) {
    left -= script.share
    if (left < 0) return script
  }
  return LATIN
}

function latinFamily(random: Chance): Part {
  const kind = random()
  const one = kind < 0.35 ? pick(random, LATIN.family) : syllables(random)
  if (kind > 0.94) return { shown: `${one.shown}-${pick(random, LATIN.family).shown}`, latin: one.latin }
  if (kind > 0.88) return { shown: `${pick(random, PARTICLES)}${one.shown}`, latin: one.latin }
  return one
}

function syllables(random: Chance): Part {
  const shown = SYLLABLES.map((list) => pick(random, list)).join('')
  return { shown, latin: shown.toLowerCase() }
}
