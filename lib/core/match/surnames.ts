/** Family names that one and the same character or sound gives in several ways of writing it in Latin letters. */

/** Chinese (Mandarin, Cantonese, Wade-Giles, Hokkien), Korean, Vietnamese: each line one name. Folded. */
const LINES = `
chan chen chin tan tran|cheung zhang chang teo|wong wang huang hwang|lau liu lu low luu|lee li lei yi rhee ri yee ly|lam lin lim im rim|ng wu eng ngo|ho he hoh|kwok guo kuo kwek quach|leung liang leong neo luong nio
yeung yang young yeo duong|chow zhou chou chew jhou|chu zhu choo|tsang zeng tseng chan|tsai cai choi chua choy chae|hsu xu tsui hui koh shu|hsieh xie tse cheah hsie ta|ma mah|lo luo low law lok|mok mo|fung feng foong pang|tang deng teng dang|yip ye yap yeh diep
yu yue yee eu du|cheng zheng jeng tay cheang trinh|chiu zhao chao jhao teow trieu|sun suen soon ton|siu xiao hsiao seow|ko gao kao ke ku gu koo|kim gim kam jin chin|park pak bak piao|choi choe tsui cui|jung jeong chung joung zheng|kang gang jiang|cho jo joh|yoon yun youn yin|jang chang zhang|shin sin shen|oh o wu
seo suh so xu|kwon gwon kweon quan|hong hung|song soong|ahn an|ryu yoo yu ryoo liu|jeon jun chun chon quan|bae pae|baek paik paek back bai|nam nan|noh no roh lu|moon mun wen|son sohn|woo wu u|koo ku goo gu|nguyen ruan yuen|pham fan|hoang huynh vuong|vu vo
`
const GROUPS = new Map<string, number[]>()
for (const [n, line] of LINES.split(/[|\n]/).entries())
  for (const word of line.trim().split(' ')) if (word) GROUPS.set(word, [...(GROUPS.get(word) ?? []), n])

/** Whether a folded word is such a family name: its bearers may write it first, and may use a Western given name beside it. */
export const isEastAsianSurname = (word: string): boolean => GROUPS.has(word)

/** Whether two folded words can be one such family name. */
export const sameSurname = (a: string, b: string): boolean =>
  (GROUPS.get(a) ?? []).some((n) => GROUPS.get(b)?.includes(n))

/** How a Korean family name is written in Latin letters: as its letters are, and as its bearers do. Folded. */
export function koreanSurname(letters: string): string[] {
  const known = KOREAN.get(letters)
  return [letters, ...(known ?? [])]
}
const KOREAN = new Map(
  'gim kim gym|i lee yi rhee ri|bag park pak bak|choe choi chae|jeong jung chung jong|gang kang|jo cho joe|yun yoon youn|jang chang|im lim rim yim|o oh|seo suh so|sin shin|gwon kwon kweon|hwang whang|an ahn|song|ryu yoo yu ryoo|yu yoo ryu you|hong|jeon jun chun chon|go ko koh|mun moon|son sohn|bae pae|baeg baek paik back|heo hur huh her|nam|sim shim|no noh roh|ha hah|gwag kwak|seong sung|cha|ju joo chu|u woo wu|gu koo ku|min|jin chin|na ra nah|ji jee chi|eom um uhm|won|cheon chun|bang|gong kong|hyeon hyun|byeon byun|yeo yuh|chu choo|do|seog suk seok|seol sul|gil kil|pyo|myeong myung|gi ki kee|ban|wang|geum keum|og ok|yug yook|maeng|tag tak|gug kook kuk|eo uh|eun|pyeon|yong|bong|gye|ma mah|bu boo|ra na rha'
    .split('|')
    .map((line) => line.split(' '))
    .map(([letters = '', ...written]) => [letters, written] as const),
)

/**
 * How common Japanese family names are read. The characters are read in Chinese by any general table, which fits no Japanese.
 */
const JAPANESE = new Map(
  '佐藤 sato|鈴木 suzuki|高橋 takahashi|髙橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|斎藤 saito|斉藤 saito|齋藤 saito|清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|三浦 miura|中野 nakano|中川 nakagawa|原田 harada|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|大野 ono|小島 kojima|谷口 taniguchi|今井 imai|工藤 kudo|高田 takada|増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama|藤本 fujimoto|平野 hirano|河野 kono|上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|岩崎 iwasaki|菅原 sugawara|木下 kinoshita|久保 kubo|佐野 sano|野村 nomura|松尾 matsuo|市川 ichikawa|菊地 kikuchi|菊池 kikuchi|杉本 sugimoto|古川 furukawa|大西 onishi|島田 shimada|水野 mizuno|桜井 sakurai|高野 takano|吉川 yoshikawa|山内 yamauchi|西田 nishida|飯田 iida|渡部 watanabe|西川 nishikawa|小松 komatsu|北村 kitamura|安田 yasuda|五十嵐 igarashi|川口 kawaguchi|平田 hirata|関 seki|中田 nakata|久保田 kubota|東 higashi|服部 hattori|川崎 kawasaki|岩田 iwata|土屋 tsuchiya|本田 honda|福島 fukushima|辻 tsuji|樋口 higuchi|秋山 akiyama|永井 nagai|田口 taguchi|山中 yamanaka|中西 nakanishi|吉村 yoshimura|川上 kawakami|大橋 ohashi|石原 ishihara|松岡 matsuoka|浜田 hamada|馬場 baba|森本 morimoto|矢野 yano|浅野 asano|松下 matsushita|星野 hoshino|大久保 okubo|吉岡 yoshioka|小池 koike|野田 noda|荒木 araki|熊谷 kumagai|松浦 matsuura|大谷 otani|内藤 naito|黒田 kuroda|尾崎 ozaki|川村 kawamura|永田 nagata|望月 mochizuki|堀 hori|松村 matsumura|田辺 tanabe|菅野 kanno|荒井 arai|平井 hirai|大島 oshima|西山 nishiyama|早川 hayakawa|栗原 kurihara|広瀬 hirose|横田 yokota|石橋 ishibashi|岩本 iwamoto|萩原 hagiwara|片山 katayama|関口 sekiguchi|宮田 miyata|大石 oishi|本間 honma|高山 takayama|須藤 sudo|岡崎 okazaki|小田 oda|伊東 ito|鎌田 kamata|上原 uehara|篠原 shinohara|小西 konishi|松原 matsubara|成田 narita|堀内 horiuchi'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** A Japanese family name at the head of a name without or with a space, and its reading. */
export function japaneseSurname(name: string): { length: number; reading: string } | undefined {
  for (const length of [3, 2, 1]) {
    const reading = JAPANESE.get(name.slice(0, length))
    // A single character is a Chinese name as often: it counts only where a space says that it stands alone.
    if (reading && (length > 1 || /^\s/.test(name.slice(1)))) return { length, reading }
  }
  return undefined
}

/** Common readings of characters of Japanese given names, for telling whether a reading can be of a name at all. */
const GIVEN: Record<string, string[]> = Object.fromEntries(
  '子 ko|美 mi yoshi|由 yu yoshi|優 yu masaru|裕 yu hiro|結 yu yui|有 yu ari|友 tomo yu|夕 yu|健 ken takeshi|一 ichi kazu hajime itsu|直 nao tada|樹 ki ju itsuki|智 tomo sato|知 tomo chi|太 ta|郎 ro|介 suke|大 dai hiro|輔 suke|真 ma shin makoto|紀 ki nori|恵 megumi e kei|香 ka kaori|織 ori|花 hana ka|華 hana ka|奈 na|菜 na|穂 ho|里 ri sato|理 ri|沙 sa|彩 aya sa|綾 aya|愛 ai mana|明 aki mei akira|昭 aki|章 aki|浩 hiro ko|博 hiro|宏 hiro|弘 hiro|和 kazu|雄 o yu|夫 o|男 o|二 ji|三 zo mi|隆 taka|孝 taka|貴 taka ki|正 masa|雅 masa|政 masa|誠 makoto|洋 yo hiro|陽 yo haru|春 haru|夏 natsu|秋 aki|冬 fuyu|翔 sho|拓 taku|也 ya|哉 ya|哲 tetsu|徹 toru tetsu|達 tatsu|哲 tetsu|幸 yuki sachi ko|雪 yuki|久 hisa|史 fumi shi|文 fumi|俊 toshi shun|敏 toshi|年 toshi|秀 hide|英 hide ei|克 katsu|勝 katsu|成 nari|信 nobu shin|伸 nobu|康 yasu|靖 yasu|泰 yasu|良 ryo yoshi|涼 ryo|亮 ryo|義 yoshi|吉 yoshi|千 chi|佳 yoshi ka kei|加 ka|京 kyo|純 jun|順 jun|淳 jun atsushi|葉 yo ha|代 yo|世 yo|江 e|枝 e|絵 e|月 tsuki|桜 sakura|咲 saki|希 ki nozomi|光 mitsu hikaru ko|満 mitsu|実 mi minoru|海 kai umi|空 sora|蓮 ren|悠 yu haruka|斗 to|人 to hito|仁 hito jin|利 toshi ri|典 nori|則 nori|憲 nori ken|賢 ken|研 ken|平 hei|彦 hiko|衛 ei|慶 kei yoshi|圭 kei|敬 kei taka|麻 ma asa|茉 ma|舞 mai|衣 i|依 i|亜 a|朝 asa|晴 haru|玲 rei|礼 rei|令 rei|律 ritsu|莉 ri|梨 ri'
    .split('|')
    .map((line) => line.split(' '))
    .map(([character = '', ...readings]) => [character, readings]),
)

/** Whether a given name in Japanese characters can be read as a folded Latin word; undefined where a character is not known. */
export function canBeRead(given: string, word: string): boolean | undefined {
  const plain = word
    .replace(/([aiueo])\1/g, '$1')
    .replace(/ou/g, 'o')
    .replace(/oh(?=[^aiueoy]|$)/g, 'o')
  let ends = new Set([''])
  for (const character of given) {
    const readings = GIVEN[character]
    if (!readings) return undefined
    // Only what the word begins with is gone on with: all that there can be double with each character.
    const longer = [...ends].flatMap((start) => readings.map((reading) => start + reading))
    ends = new Set(longer.filter((start) => plain.startsWith(start)))
  }
  return ends.has(plain)
}
