import { plural } from '../grammar.js';
import type { ManagedWords } from '../words.js';

export const managed: ManagedWords = {
  managedSave: 'Salvar',
  managedSaving: 'Salvando…',
  managedCancel: 'Cancelar',
  managedDiscard: 'Descartar',
  managedEdit: 'Editar',
  managedDelete: 'Excluir',
  managedDeleting: 'Excluindo…',
  managedAct: (action, name) => `${action}: ${name}`,
  managedDeleteAsk: (name) => `Excluir “${name}”?`,
  managedDeleteNote: 'Não é possível recuperar depois.',
  managedNotSaved: (why) => `Não foi salvo: ${why}`,
  managedNotDeleted: (why) => `Não foi excluído: ${why}`,
  managedMaybeSaved: 'Nenhuma resposta chegou, então pode ter sido salvo. Tentar novamente não salva duas vezes.',
  managedMaybeDeleted: 'Nenhuma resposta chegou, então pode ter sido excluído. Tentar novamente não faz mal.',
  managedSaved: (name) => `Salvo: ${name}`,
  managedDeleted: (name) => `Excluído: ${name}`,
  managedRefused: 'você não pode alterar isto',
  managedReadOnly: 'Somente leitura: com este acesso a lista pode ser vista, mas não alterada.',
  managedStaleTitle: 'Alterado por outra pessoa nesse meio-tempo',
  managedStaleAdvice: 'Carregue a versão mais recente para continuar dela. O que você alterou é mantido.',
  managedLoadNewest: 'Carregar a mais recente',
  managedNewest: 'A versão mais recente foi carregada. O que você alterou foi mantido.',
  managedGone: 'Foi excluído nesse meio-tempo.',
  managedStored: (value) => `Salvo agora: ${value}`,
  managedRequired: 'Preencha este campo.',
  managedTooLong: (most) =>
    plural('pt-BR', most, {
      one: `No máximo ${most.text} letra.`,
      many: `No máximo ${most.text} de letras.`,
      other: `No máximo ${most.text} letras.`,
    }),
  managedWhole: (least, most) => `Um número inteiro de ${least} a ${most}.`,
  managedNotTaken: 'O servidor não aceita isto.',
  managedServerSays: (message) => `O servidor diz: ${message}`,
  managedDuplicate: 'Já existe um igual.',
  managedEmpty: 'Ainda não há nada aqui.',
  savedSegments: 'Seus segmentos',
  savedSegmentNew: 'Novo segmento',
  savedSegmentName: 'Nome',
  savedSegmentLeast: 'Dias de visita, no mínimo',
  savedSegmentMost: 'Dias de visita, no máximo',
  savedSegmentMostHint: 'Deixe em branco se não houver limite superior.',
  savedSegmentWindow: 'Contados em',
  savedSegmentDays: (days) =>
    plural('pt-BR', days, {
      one: `o último dia (${days.text})`,
      many: `os últimos ${days.text} de dias`,
      other: `os últimos ${days.text} dias`,
    }),
  savedSegmentRule: (least, most, window) => {
    const count = most === null ? `pelo menos ${least}` : least === most ? least : `de ${least} a ${most}`;
    const days = plural('pt-BR', window, {
      one: `do último dia (${window.text})`,
      many: `dos últimos ${window.text} de dias`,
      other: `dos últimos ${window.text} dias`,
    });
    return `Vieram em ${count} ${days}`;
  },
  'part-segments': 'Seus segmentos',
};
